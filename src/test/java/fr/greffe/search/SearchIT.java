package fr.greffe.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import fr.greffe.embedded.EmbeddedServer;
import fr.greffe.index.Cluster;
import fr.greffe.register.Entry;
import fr.greffe.register.Vote;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchIT {
  private static final String ALIAS = "search-it";

  @RegisterExtension static final EmbeddedServer SERVER = new EmbeddedServer();
  private static ElasticsearchClient client;
  private static Search search;

  @BeforeAll
  static void index() {
    client = Cluster.at(SERVER.url()).connect();
    SearchedEntries.index(client, ALIAS);
    search = new Search(client, ALIAS);
  }

  @AfterAll
  static void close() throws IOException {
    client.close();
  }

  @Test
  void readsEveryHitHoweverSmallThePart() throws IOException {
    Query all = Query.of(any -> any.matchAll(every -> every));
    List<Entry> whole = new EveryHit(client, 1_000).of(ALIAS, all, Entry.class);
    assertThat(whole).hasSize(5);
    assertThat(new EveryHit(client, 2).of(ALIAS, all, Entry.class)).isEqualTo(whole);
    assertThat(new EveryHit(client, 5).of(ALIAS, all, Entry.class)).isEqualTo(whole);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          haut-bourg initiatives          ; alpage.pdf presse.html
          Haut Bourg Initiatives          ; alpage.pdf presse.html
          "haut bourg initiatives"        ; alpage.pdf presse.html
          subventions associations        ; deliberation-valbrume.pdf
          "une subvention de 42"          ; alpage.pdf
          haut-bourg -dissoute            ; alpage.pdf
          lavoir | dissoute               ; deliberation-valbrume.pdf presse.html
          PLU                             ; presse.html urbanisme.pdf
          plan local d'urbanisme          ; presse.html urbanisme.pdf
          D2022-11                        ; deliberation-valbrume.pdf
          d2022-11                        ; deliberation-valbrume.pdf
          42000                           ; alpage.pdf
          42 000 €                        ; alpage.pdf
          revision ferrieres              ; urbanisme.pdf
          L'ENTREPRISE                    ; alpage.pdf
          la révision de la Ferrières     ; urbanisme.pdf
          zanzibar                        ; ''
          """)
  void findsEntriesByWords(String words, String files) {
    assertThat(files(search.find(SearchRequest.of(words.strip()))))
        .containsExactlyInAnyOrder(files.isEmpty() ? new String[0] : files.strip().split(" "));
  }

  @Test
  void filtersByDateBodyOrganisationAmountTypeAndVote() {
    assertThat(filtered("from", "2023-01-01")).containsExactly("urbanisme.pdf");
    assertThat(filtered("to", "2021-05-01")).containsExactly("alpage.pdf");
    assertThat(filtered("body", "val d'ombre")).containsExactly("urbanisme.pdf");
    assertThat(filtered("body", "commun val")).contains("urbanisme.pdf");
    assertThat(filtered("organisation", "amis du lav"))
        .containsExactly("deliberation-valbrume.pdf");
    assertThat(filtered("organisation", "adl")).containsExactly("deliberation-valbrume.pdf");
    assertThat(filtered("beneficiary", "haut bourg")).containsExactly("alpage.pdf");
    assertThat(filtered("min", "20000")).containsExactly("alpage.pdf");
    assertThat(filtered("max", "2000")).containsExactly("deliberation-valbrume.pdf");
    assertThat(filtered("kind", "ARTICLE")).containsExactly("presse.html");
    assertThat(filtered("vote", "contested")).containsExactly("deliberation-valbrume.pdf");
  }

  @Test
  void showsTheBestSentenceWithItsPage() {
    Found found = search.find(SearchRequest.of("entreprises accompagnées")).hits().getFirst();
    assertThat(found.sentence().pieces())
        .filteredOn(Snippet.Piece::marked)
        .extracting(Snippet.Piece::text)
        .containsExactlyInAnyOrder("accompagne", "entreprises");
    assertThat(found.page()).isEqualTo(3);
    assertThat(found.mainAmounts(3))
        .extracting(mention -> mention.fact().value().toPlainString())
        .containsExactly("42000.00");
  }

  @Test
  void findsTheVotesOfAMember() {
    Filters against = voted("framboisier", Vote.Choice.CONTRE);
    assertThat(files(search.find(SearchRequest.of("", against))))
        .containsExactly("deliberation-valbrume.pdf");
    assertThat(search.find(SearchRequest.of("", voted("framboisier", Vote.Choice.POUR))).total())
        .isZero();
  }

  @Test
  void findsASigleByItsLongFormAndTheOtherWayRound() {
    Results sigle = search.find(SearchRequest.of("subvention ADL"));
    assertThat(files(sigle)).contains("deliberation-valbrume.pdf");
    assertThat(sigle.alsoSearched())
        .containsExactly("subvention \"association Les Amis du Lavoir\"");
    assertThat(search.find(SearchRequest.of("les amis du lavoir")).alsoSearched())
        .containsExactly("ADL");
  }

  @Test
  void saysWhatIsNotReadOfAPeriodOrOfNoKnownDay() {
    UnreadPapers any = search.unread(Filters.NONE);
    assertThat(any.some()).extracting(UnreadPapers.Paper::name).containsExactly("scan.pdf");
    assertThat(any.documents()).isEqualTo(1);
    assertThat(any.undated()).isEqualTo(1);
    assertThat(search.unread(Filters.NONE.with(Facet.YEAR, List.of("2023"))).documents())
        .isEqualTo(1);
  }

  @Test
  void ordersByDateAndAmount() {
    assertThat(ordered(SearchRequest.Order.NEWEST)).startsWith("urbanisme.pdf");
    assertThat(ordered(SearchRequest.Order.OLDEST)).startsWith("alpage.pdf");
    assertThat(ordered(SearchRequest.Order.AMOUNT)).startsWith("alpage.pdf", "urbanisme.pdf");
  }

  @Test
  void turnsPages() {
    SearchRequest second = new SearchRequest("", Filters.NONE, SearchRequest.Order.NEWEST, 2, 3);
    Results results = search.find(second);
    assertThat(files(results)).containsExactly("alpage.pdf", "scan.pdf");
    assertThat(results.total()).isEqualTo(5);
  }

  @Test
  void proposesOtherWordsWhenNothingIsFound() {
    Results results = search.find(SearchRequest.of("revison urbanisme"));
    assertThat(results.total()).isZero();
    assertThat(results.tryWith()).isEqualTo("révision urbanisme");
  }

  @Test
  void saysWhatTheWordsAloneWouldFind() {
    Results results = search.find(SearchRequest.of("lavoir", filters("from", "2024-01-01")));
    assertThat(results.total()).isZero();
    assertThat(results.withoutFilters()).isEqualTo(1);
  }

  @Test
  void takesAnyTypingForWords() {
    for (String words : List.of("\"", "((", "-", "+ | -", "*:*", "a AND OR \\", "~3", "€", "l'")) {
      assertThat(search.find(SearchRequest.of(words)).total()).as(words).isNotNegative();
    }
  }

  @Test
  void saysThatNothingIsStoredYet() {
    assertThatThrownBy(() -> new Search(client, "absent").find(SearchRequest.of("x")))
        .isInstanceOf(SearchUnavailableException.class)
        .hasMessageContaining("absent");
  }

  private static List<String> filtered(String filter, String value) {
    return files(search.find(SearchRequest.of("", filters(filter, value))));
  }

  private static Filters filters(String filter, String value) {
    return new Filters(
        filter.equals("from") ? LocalDate.parse(value) : null,
        filter.equals("to") ? LocalDate.parse(value) : null,
        filter.equals("body") ? value : null,
        filter.equals("organisation") ? value : null,
        filter.equals("beneficiary") ? value : null,
        null,
        null,
        filter.equals("kind") ? List.of(Entry.Kind.valueOf(value)) : List.of(),
        filter.equals("min") ? new BigDecimal(value) : null,
        filter.equals("max") ? new BigDecimal(value) : null,
        filter.equals("vote") ? Map.of(Facet.VOTE, List.of(value)) : Map.of());
  }

  private static Filters voted(String member, Vote.Choice choice) {
    return new Filters(
        null, null, null, null, null, member, choice, List.of(), null, null, Map.of());
  }

  private static List<String> ordered(SearchRequest.Order order) {
    return files(search.find(new SearchRequest("", Filters.NONE, order, 1, 10)));
  }

  private static List<String> files(Results results) {
    return results.hits().stream().map(hit -> hit.entry().source().name()).toList();
  }
}
