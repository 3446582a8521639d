package fr.greffe.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import fr.greffe.register.Entry;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Asks an index for its summary: one request for the figures, one for the latest acts. */
final class SummaryQuery {
  private static final List<String> FACTS = List.of("amounts", "organisations");
  private static final String DATES = "dates";
  private static final int KINDS = 20;
  private static final int EXACT = 40_000;
  private static final int LATEST = 5;

  private SummaryQuery() {}

  static RegisterSummary ask(ElasticsearchClient client, String alias) throws IOException {
    Map<String, Aggregate> figures =
        client
            .search(search -> search.index(alias).size(0).aggregations(aggregations()), Void.class)
            .aggregations();
    Map<String, Long> kinds = new LinkedHashMap<>();
    figure(figures, "kinds")
        .sterms()
        .buckets()
        .array()
        .forEach(kind -> kinds.put(kind.key().stringValue(), kind.docCount()));
    return new RegisterSummary(
        kinds,
        figure(figures, "documents").cardinality().value(),
        figure(figures, "votes").filter().docCount(),
        figure(figures, "amounts").nested().docCount(),
        Math.round(Objects.requireNonNull(figure(figures, DATES).valueCount().value())),
        figure(figures, "organisations").nested().docCount(),
        latest(client, alias));
  }

  private static Map<String, Aggregation> aggregations() {
    Map<String, Aggregation> all = new LinkedHashMap<>();
    all.put("kinds", Aggregation.of(kinds -> kinds.terms(by -> by.field("kind").size(KINDS))));
    all.put(
        "documents",
        Aggregation.of(
            count -> count.cardinality(by -> by.field("source.id").precisionThreshold(EXACT))));
    all.put(
        "votes",
        Aggregation.of(
            votes ->
                votes.filter(with -> with.exists(field -> field.field("act.vote.fact.outcome")))));
    all.put(
        DATES,
        Aggregation.of(dates -> dates.valueCount(each -> each.field("dates.evidence.page"))));
    FACTS.forEach(
        fact -> all.put(fact, Aggregation.of(facts -> facts.nested(in -> in.path(fact)))));
    return all;
  }

  private static List<Entry> latest(ElasticsearchClient client, String alias) throws IOException {
    SearchResponse<Entry> acts =
        client.search(
            search ->
                search
                    .index(alias)
                    .size(LATEST)
                    .query(query -> query.term(term -> term.field("kind").value("deliberation")))
                    .sort(
                        sort ->
                            sort.field(
                                by -> by.field("date").order(SortOrder.Desc).missing("_last")))
                    .sort(sort -> sort.field(by -> by.field("id"))),
            Entry.class);
    return acts.hits().hits().stream().map(Hit::source).filter(Objects::nonNull).toList();
  }

  private static Aggregate figure(Map<String, Aggregate> figures, String name) {
    return Objects.requireNonNull(figures.get(name), name);
  }
}
