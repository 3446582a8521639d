package fr.greffe.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import fr.greffe.register.Entry;
import fr.greffe.register.Warning;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;

/** Asks for the documents of a period, and of no known day, of which something is not read. */
final class UnreadQuery {
  private static final int SOME = 5;
  private static final int EXACT = 40_000;
  private static final String DOCUMENTS = "documents";
  private static final String UNDATED = "undated";

  private UnreadQuery() {}

  static UnreadPapers ask(ElasticsearchClient client, String alias, Filters filters)
      throws IOException {
    SearchResponse<Entry> response =
        client.search(
            search ->
                search
                    .index(alias)
                    .timeout(SearchQuery.PATIENCE)
                    .allowPartialSearchResults(false)
                    .size(SOME)
                    .query(query(filters))
                    .collapse(once -> once.field("source.id"))
                    .sort(by -> by.field(field -> field.field("date").missing("_last")))
                    .sort(by -> by.field(field -> field.field("id")))
                    .aggregations(DOCUMENTS, documents())
                    .aggregations(
                        UNDATED, all -> all.filter(undated()).aggregations(DOCUMENTS, documents())),
            Entry.class);
    Map<String, Aggregate> counts = response.aggregations();
    return new UnreadPapers(
        get(counts, DOCUMENTS).cardinality().value(),
        get(get(counts, UNDATED).filter().aggregations(), DOCUMENTS).cardinality().value(),
        response.hits().hits().stream()
            .map(Hit::source)
            .filter(Objects::nonNull)
            .map(UnreadQuery::paper)
            .toList());
  }

  private static Query query(Filters filters) {
    Query unread = Query.of(any -> any.exists(exists -> exists.field("source.unreadPages")));
    if (!filters.hasPeriod()) {
      return unread;
    }
    Filters period = filters.periodOnly();
    Query then = Query.of(any -> any.bool(bool -> bool.filter(FilterQueries.of(period))));
    return Query.of(
        any ->
            any.bool(
                bool ->
                    bool.filter(unread)
                        .filter(
                            when ->
                                when.bool(
                                    either ->
                                        either.should(then, undated()).minimumShouldMatch("1")))));
  }

  private static Query undated() {
    return Query.of(
        any -> any.bool(bool -> bool.mustNot(dated -> dated.exists(is -> is.field("date")))));
  }

  private static Aggregation documents() {
    return Aggregation.of(
        count -> count.cardinality(by -> by.field("source.id").precisionThreshold(EXACT)));
  }

  private static UnreadPapers.Paper paper(Entry entry) {
    return new UnreadPapers.Paper(
        entry.id(),
        entry.source().name(),
        entry.source().unreadPages(),
        entry.text().isEmpty() && entry.kind() == Entry.Kind.OTHER
            ? entry.warnings().stream().map(Warning::message).findFirst().orElse("")
            : "");
  }

  private static Aggregate get(Map<String, Aggregate> all, String name) {
    return Objects.requireNonNull(all.get(name), name);
  }
}
