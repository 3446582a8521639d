package fr.greffe.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.msearch.MultiSearchResponseItem;
import co.elastic.clients.elasticsearch.core.msearch.RequestItem;
import co.elastic.clients.elasticsearch.core.search.SearchRequestBody;
import co.elastic.clients.util.NamedValue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The counts of a search as Elasticsearch is asked for them: each facet among what all other facets
 * leave, and the bars of charts. They are asked for in several questions, which the server answers
 * side by side: what a query narrows is counted far faster than what a count must narrow itself.
 * The same questions come again with each page of results: the server keeps its answers.
 */
final class FacetQuery {
  static final String VALUES = "values";
  static final String CHOSEN = "chosen-";
  static final String CHART = "chart-";
  static final String GRANTED = "granted";
  static final String GRANTS = "grants";
  static final String ACTS = "acts";

  private static final int MOST_VALUES = 16;
  private static final int MOST_MATTERS = 60;
  private static final int MOST_YEARS = 40;
  private static final int MOST_BARS = 6;

  private FacetQuery() {}

  /** Asks all of it; the counts by their names. */
  static Map<String, Aggregate> ask(
      ElasticsearchClient client, fr.greffe.search.SearchRequest request, Query words, String alias)
      throws IOException {
    List<RequestItem> questions =
        of(request, words).stream()
            .map(
                question ->
                    RequestItem.of(
                        item ->
                            item.header(
                                    header ->
                                        header
                                            .index(alias)
                                            .requestCache(true)
                                            .allowPartialSearchResults(false))
                                .body(question)))
            .toList();
    Map<String, Aggregate> counts = new HashMap<>();
    for (MultiSearchResponseItem<Void> answer :
        client.msearch(all -> all.searches(questions), Void.class).responses()) {
      if (answer.isFailure()) {
        throw new ElasticsearchException("msearch", answer.failure());
      }
      counts.putAll(answer.result().aggregations());
    }
    return counts;
  }

  /** A question for each facet with a choice, one for all others, and one for the charts. */
  static List<SearchRequestBody> of(fr.greffe.search.SearchRequest request, Query words) {
    Filters filters = request.filters();
    List<SearchRequestBody> questions = new ArrayList<>();
    Map<String, Aggregation> facets = new LinkedHashMap<>();
    Map<String, Aggregation> bars = new LinkedHashMap<>();
    for (Facet facet : Facet.values()) {
      Aggregation values = terms(facet.field(), size(facet));
      Map<String, Aggregation> chart = chart(facet);
      List<String> wanted = filters.of(facet);
      if (wanted.isEmpty()) {
        facets.put(facet.key(), values);
        bars.putAll(chart);
      } else {
        Map<String, Aggregation> own = new LinkedHashMap<>();
        own.put(facet.key(), values);
        own.put(CHOSEN + facet.key(), chosen(facet.field(), wanted));
        if (!chart.isEmpty()) {
          own.put(ACTS + facet.key(), within(actOnce(), chart));
        }
        questions.add(question(words, leftBy(filters, facet), own));
      }
    }
    questions.add(question(words, leftBy(filters, null), facets));
    List<Query> acts = Stream.concat(leftBy(filters, null).stream(), Stream.of(actOnce())).toList();
    questions.add(question(words, acts, bars));
    return questions;
  }

  private static SearchRequestBody question(
      Query words, List<Query> filters, Map<String, Aggregation> counts) {
    return SearchRequestBody.of(
        search ->
            search
                .timeout(SearchQuery.PATIENCE)
                .size(0)
                .trackTotalHits(total -> total.enabled(false))
                .query(query -> query.bool(bool -> bool.must(words).filter(filters)))
                .aggregations(counts));
  }

  /** What must be met but for the choice of one facet. */
  private static List<Query> leftBy(Filters filters, @Nullable Facet but) {
    return Stream.concat(
            FilterQueries.besideFacets(filters).stream(),
            FilterQueries.chosen(filters, but).stream())
        .toList();
  }

  private static Map<String, Aggregation> chart(Facet facet) {
    return switch (facet) {
      case YEAR -> Map.of(CHART + facet.key(), years());
      case MATTER -> Map.of(CHART + facet.key(), matters());
      case BENEFICIARY -> Map.of(CHART + facet.key(), beneficiaries());
      default -> Map.of();
    };
  }

  private static int size(Facet facet) {
    return switch (facet) {
      case MATTER -> MOST_MATTERS;
      case YEAR -> MOST_YEARS;
      default -> MOST_VALUES;
    };
  }

  private static Aggregation within(Query filter, Map<String, Aggregation> values) {
    return Aggregation.of(all -> all.filter(filter).aggregations(values));
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
