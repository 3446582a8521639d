package fr.greffe.search;

import co.elastic.clients.elasticsearch._types.SortMode;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.SuggestMode;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.CalendarInterval;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.search.BoundaryScanner;
import co.elastic.clients.elasticsearch.core.search.Highlight;
import co.elastic.clients.elasticsearch.core.search.HighlightField;
import co.elastic.clients.elasticsearch.core.search.HighlighterOrder;
import co.elastic.clients.elasticsearch.core.search.HighlighterType;
import co.elastic.clients.elasticsearch.core.search.Suggester;
import co.elastic.clients.util.NamedValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** From a request to what is sent to Elasticsearch: a pure function. */
final class SearchQuery {
  static final String KINDS = "kinds";
  static final String TYPES = "types";
  static final String BODIES = "bodies";
  static final String YEARS = "years";
  static final String OUTCOMES = "outcomes";
  static final String ORGANISATIONS = "organisations";
  static final String NAMES = "names";
  static final String ENTRIES = "entries";
  static final String SPELLING = "spelling";

  private static final int VALUES = 12;
  private static final int SENTENCE = 240;
  private static final int MOST_HIGHLIGHTED = 999_999;
  private static final double BEHIND_ITS_ACTS = 0.4;

  private SearchQuery() {}

  static co.elastic.clients.elasticsearch.core.SearchRequest of(
      SearchRequest request, String alias) {
    return co.elastic.clients.elasticsearch.core.SearchRequest.of(
        search -> {
          search
              .index(alias)
              .timeout("2s")
              .trackTotalHits(total -> total.count(SearchRequest.LAST_HIT))
              .from(request.from())
              .size(request.size())
              .query(query(request))
              .sort(sort(request.order()))
              .highlight(highlight())
              .aggregations(facets());
          if (!request.words().isEmpty()) {
            search.suggest(spelling(request.words()));
          }
          return search;
        });
  }

  /** Minutes hold the words of all their acts: they come after the very acts. */
  static Query query(SearchRequest request) {
    Query wanted =
        Query.of(
            query ->
                query.bool(
                    bool ->
                        bool.must(WordsQuery.of(request.words()))
                            .filter(FilterQueries.of(request.filters()))));
    Query minutes = Query.of(query -> query.term(term -> term.field("kind").value("minutes")));
    return Query.of(
        query ->
            query.boosting(
                boosting ->
                    boosting.positive(wanted).negative(minutes).negativeBoost(BEHIND_ITS_ACTS)));
  }

  private static List<SortOptions> sort(SearchRequest.Order order) {
    SortOptions relevance = SortOptions.of(sort -> sort.score(score -> score));
    SortOptions rank = field("id", SortOrder.Asc);
    return switch (order) {
      case RELEVANCE -> List.of(relevance, field("date", SortOrder.Desc), rank);
      case NEWEST -> List.of(field("date", SortOrder.Desc), relevance, rank);
      case OLDEST -> List.of(field("date", SortOrder.Asc), relevance, rank);
      case AMOUNT -> List.of(amount(), relevance, rank);
    };
  }

  private static SortOptions field(String name, SortOrder order) {
    return SortOptions.of(sort -> sort.field(field -> field.field(name).order(order)));
  }

  private static SortOptions amount() {
    return SortOptions.of(
        sort ->
            sort.field(
                field ->
                    field
                        .field("amounts.fact.value")
                        .order(SortOrder.Desc)
                        .mode(SortMode.Max)
                        .nested(nested -> nested.path("amounts"))));
  }

  private static Highlight highlight() {
    HighlightField sentence =
        HighlightField.of(field -> field.numberOfFragments(1).fragmentSize(SENTENCE));
    HighlightField start =
        HighlightField.of(
            field -> field.numberOfFragments(1).fragmentSize(SENTENCE).noMatchSize(SENTENCE));
    HighlightField whole = HighlightField.of(field -> field.numberOfFragments(0));
    return Highlight.of(
        highlight ->
            highlight
                .type(HighlighterType.Unified)
                .preTags(Snippet.MARK_START)
                .postTags(Snippet.MARK_END)
                .maxAnalyzedOffset(MOST_HIGHLIGHTED)
                .boundaryScanner(BoundaryScanner.Sentence)
                .boundaryScannerLocale("fr-FR")
                .order(HighlighterOrder.Score)
                .fields(
                    NamedValue.of("text", start),
                    NamedValue.of("text.exact", sentence),
                    NamedValue.of("title", whole),
                    NamedValue.of("title.exact", whole)));
  }

  private static Map<String, Aggregation> facets() {
    Map<String, Aggregation> facets = new LinkedHashMap<>();
    facets.put(KINDS, values("kind"));
    facets.put(TYPES, values("source.type"));
    facets.put(BODIES, values("body.name.key"));
    facets.put(OUTCOMES, values("act.vote.fact.outcome"));
    facets.put(
        YEARS,
        Aggregation.of(
            years ->
                years.dateHistogram(
                    dates ->
                        dates
                            .field("date")
                            .calendarInterval(CalendarInterval.Year)
                            .format("yyyy")
                            .minDocCount(1))));
    facets.put(
        ORGANISATIONS,
        Aggregation.of(
            all ->
                all.nested(nested -> nested.path("organisations"))
                    .aggregations(
                        NAMES,
                        names ->
                            names
                                .terms(
                                    terms ->
                                        terms.field("organisations.fact.name.key").size(VALUES))
                                .aggregations(
                                    ENTRIES,
                                    entries -> entries.reverseNested(reverse -> reverse)))));
    return facets;
  }

  private static Aggregation values(String field) {
    return Aggregation.of(values -> values.terms(terms -> terms.field(field).size(VALUES)));
  }

  private static Suggester spelling(String words) {
    return Suggester.of(
        suggester ->
            suggester
                .text(words)
                .suggesters(
                    SPELLING,
                    spelling ->
                        spelling.term(
                            term ->
                                term.field("text.words")
                                    .size(1)
                                    .suggestMode(SuggestMode.Missing)
                                    .prefixLength(1)
                                    .minWordLength(4))));
  }
}
