package fr.greffe.search;

import co.elastic.clients.elasticsearch._types.query_dsl.Operator;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.SimpleQueryStringFlag;
import co.elastic.clients.elasticsearch._types.query_dsl.TextQueryType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words that someone types as Elasticsearch wants them: every word must be found, in whichever
 * part of the entry; entries that have them side by side, as a number of act or as an amount come
 * first.
 */
final class WordsQuery {
  private static final List<String> FIELDS =
      List.of(
          "title^4",
          "act.object^3",
          "body.name^2",
          "publication.outlet",
          "publication.author",
          "question.author^2",
          "source.name",
          "text");
  private static final List<String> PHRASE_FIELDS = List.of("title^3", "text");
  private static final Pattern OPERATORS = Pattern.compile("[\"|()]|(?:^|\\s)[-+]");
  private static final Pattern SUM =
      Pattern.compile("(\\d{1,3}(?:[ .]\\d{3}){1,4}|\\d{3,12})(?:,(\\d{1,2}))? ?(?:€|euros?)?");
  private static final String MOST_WORDS = "2<60%";
  private static final int NEAR = 6;
  private static final float ABOVE_WORDS = 4;

  private WordsQuery() {}

  static Query of(String words) {
    return of(words, List.of());
  }

  /**
   * The words, or any of the other ways to say them.
   *
   * @param wordings as they would be typed
   */
  static Query of(String words, List<String> wordings) {
    if (words.isEmpty()) {
      return Query.of(query -> query.matchAll(all -> all));
    }
    List<Query> ways = new ArrayList<>();
    ways.add(everyWord(words));
    wordings.forEach(other -> ways.add(everyWord(other)));
    if (!hasOperators(words)) {
      ways.add(sideBySide(words));
      ways.add(number(words));
      sum(words).ifPresent(value -> ways.add(amount(value)));
    }
    return Query.of(query -> query.bool(bool -> bool.should(ways).minimumShouldMatch("1")));
  }

  /** All words in the title, or near one another in the text: what the entry is about. */
  static Query near(String words) {
    int slop = NEAR * words.strip().split("\\s+").length;
    return Query.of(
        query ->
            query.bool(
                bool ->
                    bool.minimumShouldMatch("1")
                        .should(all("title", words))
                        .should(all("act.object", words))
                        .should(
                            should ->
                                should.matchPhrase(
                                    near -> near.field("text").query(words).slop(slop)))));
  }

  /** Objects that share most of the words of one of these. */
  static Query alike(List<String> objects) {
    List<Query> any =
        objects.stream()
            .map(
                object ->
                    Query.of(
                        query ->
                            query.match(
                                match ->
                                    match
                                        .field("title")
                                        .query(object)
                                        .minimumShouldMatch(MOST_WORDS))))
            .toList();
    return Query.of(query -> query.bool(bool -> bool.should(any).minimumShouldMatch("1")));
  }

  private static Query all(String field, String words) {
    return Query.of(
        query -> query.match(match -> match.field(field).query(words).operator(Operator.And)));
  }

  static boolean hasOperators(String words) {
    return OPERATORS.matcher(words).find();
  }

  private static Query everyWord(String words) {
    return Query.of(
        query ->
            query.simpleQueryString(
                simple ->
                    simple
                        .query(words)
                        .fields(FIELDS)
                        .quoteFieldSuffix(".exact")
                        .defaultOperator(Operator.And)
                        .flags(
                            SimpleQueryStringFlag.And,
                            SimpleQueryStringFlag.Or,
                            SimpleQueryStringFlag.Not,
                            SimpleQueryStringFlag.Phrase,
                            SimpleQueryStringFlag.Precedence,
                            SimpleQueryStringFlag.Whitespace)));
  }

  /** Also what finds a sigle when its words are typed. */
  private static Query sideBySide(String words) {
    return Query.of(
        query ->
            query.multiMatch(
                match -> match.query(words).type(TextQueryType.Phrase).fields(PHRASE_FIELDS)));
  }

  private static Query number(String words) {
    return Query.of(
        query -> query.term(term -> term.field("act.number.key").value(words).boost(ABOVE_WORDS)));
  }

  private static Query amount(BigDecimal value) {
    return Query.of(
        query ->
            query.nested(
                nested ->
                    nested
                        .path("amounts")
                        .boost(ABOVE_WORDS)
                        .query(
                            inner ->
                                inner.term(
                                    term ->
                                        term.field("amounts.fact.value")
                                            .value(value.doubleValue())))));
  }

  /** The sum of money that the words are, if they are one: "42 000 €", "42000". */
  static Optional<BigDecimal> sum(String words) {
    Matcher sum = SUM.matcher(words.replace('\u00a0', ' ').replace('\u202f', ' '));
    if (!sum.matches()) {
      return Optional.empty();
    }
    String units = sum.group(1).replaceAll("[ .]", "");
    return Optional.of(new BigDecimal(sum.group(2) == null ? units : units + "." + sum.group(2)));
  }
}
