package fr.greffe.search;

import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.util.NamedValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The counts of a search as Elasticsearch is asked for them: each facet among what all other facets
 * leave, and the bars of charts. The same request comes again with each page of results: the server
 * keeps its answer.
 */
final class FacetQuery {
  static final String VALUES = "values";
  static final String CHOSEN = "chosen-";
  static final String CHART = "chart-";
  static final String GRANTED = "granted";
  static final String GRANTS = "grants";
  static final String ACTS = "acts";

  private static final String APART = "apart-";
  private static final Map<Facet, Aggregation> CHARTS =
      Map.of(Facet.YEAR, years(), Facet.MATTER, matters(), Facet.BENEFICIARY, beneficiaries());
  private static final int MOST_VALUES = 16;
  private static final int MOST_MATTERS = 60;
  private static final int MOST_YEARS = 40;
  private static final int MOST_BARS = 6;

  private FacetQuery() {}

  static SearchRequest of(fr.greffe.search.SearchRequest request, Query words, String alias) {
    Filters filters = request.filters();
    return SearchRequest.of(
        search ->
            search
                .index(alias)
                .timeout("2s")
                .size(0)
                .requestCache(true)
                .trackTotalHits(total -> total.enabled(false))
                .query(
                    query ->
                        query.bool(
                            bool -> bool.must(words).filter(FilterQueries.besideFacets(filters))))
                .aggregations(aggregations(filters)));
  }

  /** What no choice of its own sets apart is counted in one go: the filters are met but once. */
  private static Map<String, Aggregation> aggregations(Filters filters) {
    Map<String, Aggregation> apart = new LinkedHashMap<>();
    Map<String, Aggregation> together = new LinkedHashMap<>();
    for (Facet facet : Facet.values()) {
      Aggregation values = terms(facet.field(), size(facet));
      List<String> wanted = filters.of(facet);
      if (wanted.isEmpty()) {
        together.put(facet.key(), values);
      } else {
        apart.put(
            APART + facet.key(),
            within(
                FilterQueries.chosen(filters, facet),
                Map.of(facet.key(), values, CHOSEN + facet.key(), chosen(facet.field(), wanted))));
      }
    }
    Map<String, Aggregation> bars = new LinkedHashMap<>();
    CHARTS.forEach(
        (facet, chart) -> {
          String name = CHART + facet.key();
          if (filters.of(facet).isEmpty()) {
            bars.put(name, chart);
          } else {
            Stream<Query> others = FilterQueries.chosen(filters, facet).stream();
            apart.put(
                APART + name,
                within(Stream.concat(others, Stream.of(actOnce())).toList(), Map.of(name, chart)));
          }
        });
    together.put(ACTS, within(List.of(actOnce()), bars));
    List<Query> chosen = FilterQueries.chosen(filters, null);
    if (chosen.isEmpty()) {
      apart.putAll(together);
    } else {
      apart.put(APART, within(chosen, together));
    }
    return apart;
  }

  private static int size(Facet facet) {
    return switch (facet) {
      case MATTER -> MOST_MATTERS;
      case YEAR -> MOST_YEARS;
      default -> MOST_VALUES;
    };
  }

  private static Aggregation within(List<Query> filters, Map<String, Aggregation> values) {
    return Aggregation.of(
        all ->
            all.filter(filter -> filter.bool(bool -> bool.filter(filters))).aggregations(values));
  }

  /** Those that are chosen, however rare. */
  private static Aggregation chosen(String field, List<String> values) {
    return Aggregation.of(
        all ->
            all.terms(
                terms ->
                    terms.field(field).size(values.size()).include(only -> only.terms(values))));
  }

  /** Acts, each of them once though minutes repeat it. */
  private static Query actOnce() {
    Query act = Query.of(any -> any.term(term -> term.field("kind").value("deliberation")));
    Query copy = Query.of(any -> any.term(term -> term.field("linked.copy").value(true)));
    return Query.of(any -> any.bool(bool -> bool.filter(act).mustNot(copy)));
  }

  private static Aggregation terms(String field, int size) {
    return Aggregation.of(values -> values.terms(terms -> terms.field(field).size(size)));
  }

  private static Aggregation years() {
    return Aggregation.of(
        years ->
            years
                .terms(terms -> terms.field(Facet.YEAR.field()).size(MOST_YEARS))
                .aggregations(GRANTED, sum("linked.granted")));
  }

  private static Aggregation matters() {
    return Aggregation.of(
        matters ->
            matters
                .terms(
                    terms ->
                        terms
                            .field(Facet.MATTER.field())
                            .include(only -> only.regexp("[0-9]"))
                            .size(MOST_BARS))
                .aggregations(GRANTED, sum("linked.granted")));
  }

  private static Aggregation beneficiaries() {
    Aggregation payees =
        Aggregation.of(
            all ->
                all.terms(
                        terms ->
                            terms
                                .field("linked.grants.payee")
                                .size(MOST_BARS)
                                .order(NamedValue.of(GRANTED, SortOrder.Desc)))
                    .aggregations(GRANTED, sum("linked.grants.value"))
                    .aggregations(ACTS, acts -> acts.reverseNested(reverse -> reverse)));
    return Aggregation.of(
        all -> all.nested(nested -> nested.path("linked.grants")).aggregations(GRANTS, payees));
  }

  private static Aggregation sum(String field) {
    return Aggregation.of(sum -> sum.sum(values -> values.field(field)));
  }
}
