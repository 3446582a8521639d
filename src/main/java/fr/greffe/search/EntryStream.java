package fr.greffe.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.Time;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import fr.greffe.register.Entry;
import java.io.IOException;
import java.util.List;

/**
 * Every entry that answers a search, by date and rank, as the register stood when it began: no
 * limit of hits, a few entries in memory at a time.
 */
public final class EntryStream {
  private static final int AT_A_TIME = 200;
  private static final Time KEPT = Time.of(time -> time.time("5m"));

  private final ElasticsearchClient client;
  private final String alias;

  public EntryStream(ElasticsearchClient client, String alias) {
    this.client = client;
    this.alias = alias;
  }

  /** Takes an entry; may fail as writing a file does. */
  @FunctionalInterface
  public interface Taker {
    void take(Entry entry) throws IOException;
  }

  /**
   * Hands over the entries one by one.
   *
   * @param words as in a search; may be empty
   * @return how many
   * @throws SearchUnavailableException when the server does not answer
   * @throws IOException when the taker fails
   */
  public long forEach(String words, Filters filters, Taker taker) throws IOException {
    return first(Long.MAX_VALUE, words, filters, taker);
  }

  /**
   * Hands over the first entries one by one.
   *
   * @param most how many at most
   * @return how many
   */
  public long first(long most, String words, Filters filters, Taker taker) throws IOException {
    String moment = open();
    try {
      Query wanted = query(words, filters);
      long taken = 0;
      List<FieldValue> after = List.of();
      while (true) {
        SearchResponse<Entry> response = page(moment, wanted, after);
        for (Hit<Entry> hit : response.hits().hits()) {
          Entry entry = hit.source();
          if (entry != null && taken < most) {
            taker.take(entry);
            taken++;
          }
          after = hit.sort();
        }
        if (response.hits().hits().size() < AT_A_TIME || taken == most) {
          return taken;
        }
      }
    } finally {
      close(moment);
    }
  }

  /** How many it would hand over. */
  public long count(String words, Filters filters) {
    Query wanted = query(words, filters);
    try {
      return client.count(count -> count.index(alias).query(wanted)).count();
    } catch (ElasticsearchException | IOException e) {
      throw unavailable(e);
    }
  }

  private Query query(String words, Filters filters) {
    try {
      Query said = WordsQuery.of(words, new Wordings(client, alias).of(words));
      return Query.of(
          query -> query.bool(bool -> bool.must(said).filter(FilterQueries.of(filters))));
    } catch (ElasticsearchException | IOException e) {
      throw unavailable(e);
    }
  }

  private String open() {
    try {
      return client.openPointInTime(point -> point.index(alias).keepAlive(KEPT)).id();
    } catch (ElasticsearchException | IOException e) {
      throw unavailable(e);
    }
  }

  private void close(String moment) {
    try {
      client.closePointInTime(point -> point.id(moment));
    } catch (ElasticsearchException | IOException e) {
      throw unavailable(e);
    }
  }

  private SearchResponse<Entry> page(String moment, Query wanted, List<FieldValue> after) {
    try {
      return client.search(
          search -> {
            search
                .pit(point -> point.id(moment).keepAlive(KEPT))
                .size(AT_A_TIME)
                .trackTotalHits(total -> total.enabled(false))
                .query(wanted)
                .sort(by("date"), by("id"));
            return after.isEmpty() ? search : search.searchAfter(after);
          },
          Entry.class);
    } catch (ElasticsearchException | IOException e) {
      throw unavailable(e);
    }
  }

  private static SortOptions by(String field) {
    return SortOptions.of(sort -> sort.field(one -> one.field(field).order(SortOrder.Asc)));
  }

  private static SearchUnavailableException unavailable(Exception e) {
    return SearchUnavailableException.unanswered(e);
  }
}
