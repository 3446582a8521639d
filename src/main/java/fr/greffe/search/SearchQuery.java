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
import java.util.ArrayList;
import java.util.List;

/** From a request to what is sent to Elasticsearch: a pure function. */
final class SearchQuery {
  static final String STORED = "facets.stored";
  static final String SPELLING = "spelling";

  private static final int SENTENCE = 240;
  private static final int MOST_HIGHLIGHTED = 999_999;
  private static final double BEHIND_ITS_ACTS = 0.4;
  private static final String QUOTE = "\"";
  private static final HighlightField WHOLE = HighlightField.of(all -> all.numberOfFragments(0));
  private static final HighlightField SENTENCES =
      HighlightField.of(field -> field.numberOfFragments(1).fragmentSize(SENTENCE));
  private static final List<String> NOT_LISTED =
      List.of("names", "figures", "dates", "organisations", "events", "attendance", "amendments");

  /**
   * How long the server may search; then it says so: part of an answer would pass for all of it.
   */
  static final String PATIENCE = "10s";

  private SearchQuery() {}

  /**
   * @param words what answers the words
   * @param alias of the entries
   */
  static co.elastic.clients.elasticsearch.core.SearchRequest of(
      SearchRequest request, Query words, String alias) {
    return of(request, words, alias, List.of());
  }

  /** The same without the components of entries that a list of hits does not show. */
  static co.elastic.clients.elasticsearch.core.SearchRequest listed(
      SearchRequest request, Query words, String alias) {
    return of(request, words, alias, NOT_LISTED);
  }

  private static co.elastic.clients.elasticsearch.core.SearchRequest of(
      SearchRequest request, Query words, String alias, List<String> without) {
    return co.elastic.clients.elasticsearch.core.SearchRequest.of(
        search -> {
          search
              .index(alias)
              .timeout(PATIENCE)
              .allowPartialSearchResults(false)
              .trackTotalHits(total -> total.count(SearchRequest.LAST_HIT))
              .from(request.from())
              .size(request.size())
              .query(query(request, words))
              .sort(sort(request.order()))
              .source(source -> source.filter(some -> some.excludes(without)))
              .highlight(highlight(request.words()));
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
              .timeout(PATIENCE)
              .allowPartialSearchResults(false)
              .trackTotalHits(total -> total.count(SearchRequest.LAST_HIT))
              .size(request.size())
              .query(query(request, words))
              .sort(sort(request.order()))
              .fields(stored -> stored.field(STORED).format("strict_date_time"))
              .highlight(highlight(request.words()));
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

  /** Exact words are marked only where some are asked for: marking costs the server dear. */
  private static Highlight highlight(String words) {
    HighlightField start =
        HighlightField.of(
            field -> field.numberOfFragments(1).fragmentSize(SENTENCE).noMatchSize(SENTENCE));
    List<NamedValue<HighlightField>> fields = new ArrayList<>();
    fields.add(NamedValue.of("text", start));
    if (!words.isEmpty()) {
      fields.add(NamedValue.of("title", WHOLE));
    }
    if (words.contains(QUOTE)) {
      fields.add(NamedValue.of("text.exact", SENTENCES));
      fields.add(NamedValue.of("title.exact", WHOLE));
    }
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
                .fields(fields));
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
