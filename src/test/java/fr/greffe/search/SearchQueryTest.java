package fr.greffe.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import fr.greffe.json.EntryJson;
import fr.greffe.register.Entry;
import fr.greffe.register.Vote;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class SearchQueryTest {
  private static final String WAYS = "/query/boosting/positive/bool/must/0/bool/should";
  private static final String FILTERS = "/query/boosting/positive/bool/filter";

  @Test
  void asksForEveryWordWithoutTrustingTheTyping() {
    JsonNode simple = json(SearchRequest.of("école -stade")).at(WAYS + "/0/simple_query_string");
    assertThat(simple.get("query").asString()).isEqualTo("école -stade");
    assertThat(simple.get("default_operator").asString()).isEqualTo("and");
    assertThat(simple.get("flags").asString()).isEqualTo("AND|OR|NOT|PHRASE|PRECEDENCE|WHITESPACE");
    assertThat(simple.get("quote_field_suffix").asString()).isEqualTo(".exact");
  }

  @ParameterizedTest
  @ValueSource(strings = {"école -stade", "\"école\"", "école | stade", "+école", "(école)"})
  void addsNoOtherWayWhereOperatorsAreTyped(String words) {
    assertThat(json(SearchRequest.of(words)).at(WAYS)).hasSize(1);
  }

  @Test
  void prefersPhrasesNumbersAndSums() {
    assertThat(json(SearchRequest.of("mont-noir actions")).at(WAYS)).hasSize(3);
    assertThat(
            json(SearchRequest.of("42 000 €"))
                .at(WAYS + "/3/nested/query/term/amounts.fact.value/value")
                .asDouble())
        .isEqualTo(42000);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          42000        ; 42000
          42 000       ; 42000
          42 000 €     ; 42000
          1 234,50 euros; 1234.50
          1.500.000 €  ; 1500000
          2 880€       ; 2880
          """)
  void readsSums(String words, BigDecimal value) {
    assertThat(WordsQuery.sum(words)).hasValue(value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"12", "rue 42000", "42 00", "2021-15", "1 2345 €", ""})
  void takesNothingElseForASum(String words) {
    assertThat(WordsQuery.sum(words)).isEmpty();
  }

  @Test
  void findsEverythingWithoutWords() {
    JsonNode json = json(SearchRequest.of("  "));
    assertThat(json.at("/query/boosting/positive/bool/must/0").has("match_all")).isTrue();
    assertThat(json.has("suggest")).isFalse();
  }

  @Test
  void asksForOneAmountOfOneBeneficiary() {
    JsonNode amounts =
        json(SearchRequest.of("", all())).at(FILTERS + "/4/nested/query/bool/filter");
    assertThat(amounts).hasSize(3);
    assertThat(amounts.at("/0/range/amounts.fact.value/gte").asDouble()).isEqualTo(100);
    assertThat(amounts.at("/0/range/amounts.fact.value/lte").asDouble()).isEqualTo(200);
  }

  @Test
  void turnsEachFilterIntoOneQuery() {
    JsonNode filters = json(SearchRequest.of("", all())).at(FILTERS);
    assertThat(filters).hasSize(8);
    assertThat(filters.at("/0/range/date/gte").asString()).isEqualTo("2020-01-01");
    assertThat(filters.at("/0/range/date/lte").asString()).isEqualTo("2020-12-31");
    assertThat(filters.at("/3/nested/query/bool/filter/1/terms/act.vote.fact.voters.choice/0"))
        .hasToString("\"contre\"");
    assertThat(filters.at("/5/terms/kind/0").asString()).isEqualTo("deliberation");
    assertThat(filters.at("/6/terms/facets.type/0").asString()).isEqualTo("press_article");
    assertThat(filters.at("/7/terms/facets.vote")).hasSize(2);
  }

  @Test
  void bindsWhatTheServerMayDo() {
    JsonNode json = json(new SearchRequest("x", Filters.NONE, SearchRequest.Order.NEWEST, 3, 20));
    assertThat(json.get("from").asInt()).isEqualTo(40);
    assertThat(json.get("size").asInt()).isEqualTo(20);
    assertThat(json.get("timeout").asString()).isEqualTo("10s");
    assertThat(json.get("track_total_hits").asInt()).isEqualTo(10_000);
    assertThat(json.at("/highlight/max_analyzed_offset").asInt()).isEqualTo(999_999);
    assertThat(json.at("/sort/0/date/order").asString()).isEqualTo("desc");
  }

  @Test
  void takesNoPartOfAnAnswerForAllOfIt() {
    SearchRequest request = SearchRequest.of("x");
    Query words = WordsQuery.of("x");
    assertThat(SearchQuery.of(request, words, "register").allowPartialSearchResults()).isFalse();
    assertThat(SearchQuery.listed(request, words, "register").allowPartialSearchResults())
        .isFalse();
    assertThat(SearchQuery.after(request, words, "register", List.of()).allowPartialSearchResults())
        .isFalse();
  }

  @Test
  void refusesPagesThatCannotBe() {
    assertThatIllegalArgumentException().isThrownBy(() -> page(0, 10));
    assertThatIllegalArgumentException().isThrownBy(() -> page(1, 51));
    assertThatIllegalArgumentException().isThrownBy(() -> page(1001, 10));
  }

  private static SearchRequest page(int page, int size) {
    return new SearchRequest("", Filters.NONE, SearchRequest.Order.NEWEST, page, size);
  }

  private static Filters all() {
    return new Filters(
        LocalDate.of(2020, 1, 1),
        LocalDate.of(2020, 12, 31),
        "Ombreval",
        "MJC",
        "les amis",
        "framboisier",
        Vote.Choice.CONTRE,
        List.of(Entry.Kind.DELIBERATION),
        new BigDecimal("100"),
        new BigDecimal("200"),
        Map.of(Facet.TYPE, List.of("press_article"), Facet.VOTE, List.of("rejected", "contested")));
  }

  private static JsonNode json(SearchRequest request) {
    String printed = SearchQuery.of(request, WordsQuery.of(request.words()), "register").toString();
    return EntryJson.mapper().readTree(printed.substring(printed.indexOf('{')));
  }
}
