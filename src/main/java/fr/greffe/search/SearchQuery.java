package fr.greffe.search;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortMode;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.SuggestMode;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.search.BoundaryScanner;
import co.elastic.clients.elasticsearch.core.search.Highlight;
import co.elastic.clients.elasticsearch.core.search.HighlightField;
import co.elastic.clients.elasticsearch.core.search.HighlighterOrder;
import co.elastic.clients.elasticsearch.core.search.HighlighterType;
import co.elastic.clients.elasticsearch.core.search.Suggester;
import co.elastic.clients.util.NamedValue;
import java.util.List;

/** From a request to what is sent to Elasticsearch: a pure function. */
final class SearchQuery {
  static final String STORED = "facets.stored";
  static final String SPELLING = "spelling";

  private static final int SENTENCE = 240;
  private static final int MOST_HIGHLIGHTED = 999_999;
  private static final double BEHIND_ITS_ACTS = 0.4;

  private SearchQuery() {}

  /**
   * @param words what answers the words
   * @param alias of the entries
   */
  static co.elastic.clients.elasticsearch.core.SearchRequest of(
      SearchRequest request, Query words, String alias) {
    return co.elastic.clients.elasticsearch.core.SearchRequest.of(
        search -> {
          search
              .index(alias)
              .timeout("2s")
              .trackTotalHits(total -> total.count(SearchRequest.LAST_HIT))
              .from(request.from())
              .size(request.size())
              .query(query(request, words))
              .sort(sort(request.order()))
              .highlight(highlight());
          if (!request.words().isEmpty()) {
            search.suggest(spelling(request.words()));
          }
          return search;
        });
  }

  /**
   * The same from a place on, with the time at which each entry was written.
   *
   * @param after the sort values of the last hit before, or none
   */
  static co.elastic.clients.elasticsearch.core.SearchRequest after(
      SearchRequest request, Query words, String alias, List<FieldValue> after) {
    return co.elastic.clients.elasticsearch.core.SearchRequest.of(
        search -> {
          search
              .index(alias)
              .timeout("2s")
              .trackTotalHits(total -> total.count(SearchRequest.LAST_HIT))
              .size(request.size())
              .query(query(request, words))
              .sort(sort(request.order()))
              .fields(stored -> stored.field(STORED).format("strict_date_time"))
              .highlight(highlight());
          return after.isEmpty() ? search : search.searchAfter(after);
        });
  }

  /** Minutes hold the words of all their acts: they come after the very acts. */
  static Query query(SearchRequest request, Query words) {
    Query wanted =
        Query.of(
            query ->
                query.bool(bool -> bool.must(words).filter(FilterQueries.of(request.filters()))));
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
      case STORED -> List.of(field(STORED, SortOrder.Desc), rank);
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
