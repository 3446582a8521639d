package fr.greffe.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.elasticsearch.core.search.TermSuggest;
import co.elastic.clients.elasticsearch.core.search.TotalHits;
import co.elastic.clients.elasticsearch.core.search.TotalHitsRelation;
import fr.greffe.register.Entry;
import fr.greffe.search.Results.Count;
import fr.greffe.search.Results.Facets;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Asks the index. Thread-safe. */
public final class Search {
  private static final int NOT_FOUND = 404;

  private final ElasticsearchClient client;
  private final String alias;

  public Search(ElasticsearchClient client, String alias) {
    this.client = client;
    this.alias = alias;
  }

  /**
   * The entries that answer a request.
   *
   * @throws SearchUnavailableException when the server does not answer
   */
  public Results find(SearchRequest request) {
    try {
      SearchResponse<Entry> response = client.search(SearchQuery.of(request, alias), Entry.class);
      TotalHits total = Objects.requireNonNull(response.hits().total());
      boolean nothing = total.value() == 0;
      return new Results(
          request,
          total.value(),
          total.relation() == TotalHitsRelation.Gte,
          response.hits().hits().stream().map(Search::found).toList(),
          facets(response.aggregations()),
          nothing ? tryWith(request.words(), response) : null,
          nothing ? withoutFilters(request) : 0);
    } catch (ElasticsearchException e) {
      throw new SearchUnavailableException(
          e.status() == NOT_FOUND
              ? "rien n'est encore rangé sous « " + alias + " » : lancez d'abord ./greffe run"
              : "le serveur de recherche refuse la requête : " + e.getMessage(),
          e);
    } catch (IOException e) {
      throw new SearchUnavailableException("le serveur de recherche ne répond pas : " + e, e);
    }
  }

  /**
   * How many entries there are.
   *
   * @throws SearchUnavailableException when the server does not answer
   */
  public long count() {
    try {
      return client.count(request -> request.index(alias)).count();
    } catch (ElasticsearchException | IOException e) {
      throw new SearchUnavailableException("le serveur de recherche ne répond pas : " + e, e);
    }
  }

  /** What is known of the organisations that these entries name. */
  public Organisations organisations() {
    return new Organisations(client, alias);
  }

  /**
   * An entry by its identifier, or null where there is none.
   *
   * @throws SearchUnavailableException when the server does not answer
   */
  public @Nullable Entry entry(String id) {
    try {
      return client.get(get -> get.index(alias).id(id), Entry.class).source();
    } catch (ElasticsearchException e) {
      if (e.status() == NOT_FOUND) {
        return null;
      }
      throw new SearchUnavailableException("le serveur de recherche refuse la requête : " + e, e);
    } catch (IOException e) {
      throw new SearchUnavailableException("le serveur de recherche ne répond pas : " + e, e);
    }
  }

  private long withoutFilters(SearchRequest request) throws IOException {
    if (request.filters().equals(Filters.NONE)) {
      return 0;
    }
    return client.count(count -> count.index(alias).query(WordsQuery.of(request.words()))).count();
  }

  private static Found found(Hit<Entry> hit) {
    Entry entry = Objects.requireNonNull(hit.source());
    return Found.of(entry, marked(hit, "title", entry.title()), marked(hit, "text", ""));
  }

  /** What the server marked in a field or, when it marked nothing, in its exact words. */
  private static String marked(Hit<Entry> hit, String field, String other) {
    String plain = first(hit, field);
    String exact = first(hit, field + ".exact");
    if (plain != null && (plain.contains(Snippet.MARK_START) || exact == null)) {
      return plain;
    }
    return exact == null ? other : exact;
  }

  private static @Nullable String first(Hit<Entry> hit, String field) {
    List<String> parts = hit.highlight().get(field);
    return parts == null || parts.isEmpty() ? null : parts.getFirst();
  }

  private static Facets facets(Map<String, Aggregate> facets) {
    return new Facets(
        counts(facets, SearchQuery.KINDS),
        counts(facets, SearchQuery.TYPES),
        counts(facets, SearchQuery.BODIES),
        facet(facets, SearchQuery.YEARS).dateHistogram().buckets().array().stream()
            .map(year -> new Count(String.valueOf(year.keyAsString()), year.docCount()))
            .toList(),
        counts(facets, SearchQuery.OUTCOMES),
        facet(facet(facets, SearchQuery.ORGANISATIONS).nested().aggregations(), SearchQuery.NAMES)
            .sterms()
            .buckets()
            .array()
            .stream()
            .map(
                name ->
                    new Count(
                        name.key().stringValue(),
                        facet(name.aggregations(), SearchQuery.ENTRIES).reverseNested().docCount()))
            .toList());
  }

  private static List<Count> counts(Map<String, Aggregate> facets, String name) {
    return facet(facets, name).sterms().buckets().array().stream()
        .map(value -> new Count(value.key().stringValue(), value.docCount()))
        .toList();
  }

  private static Aggregate facet(Map<String, Aggregate> facets, String name) {
    return Objects.requireNonNull(facets.get(name), name);
  }

  /** The words with those that no entry has replaced by the nearest that some have. */
  private static @Nullable String tryWith(String words, SearchResponse<Entry> response) {
    StringBuilder better = new StringBuilder(words);
    int shift = 0;
    for (var suggestion : response.suggest().getOrDefault(SearchQuery.SPELLING, List.of())) {
      TermSuggest word = suggestion.term();
      if (!word.options().isEmpty()) {
        String other = word.options().getFirst().text();
        int start = word.offset() + shift;
        better.replace(start, start + word.length(), other);
        shift += other.length() - word.length();
      }
    }
    return better.compareTo(new StringBuilder(words)) == 0 ? null : better.toString();
  }
}
