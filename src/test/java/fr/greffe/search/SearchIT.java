package fr.greffe.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import fr.greffe.embedded.EmbeddedServer;
import fr.greffe.index.Cluster;
import fr.greffe.index.EntryIndex;
import fr.greffe.index.IndexDefinition;
import fr.greffe.json.SampleEntries;
import fr.greffe.register.Amount;
import fr.greffe.register.DocumentType;
import fr.greffe.register.Entry;
import fr.greffe.register.Mention;
import fr.greffe.register.Organisation;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
    EntryIndex index = EntryIndex.open(client, ALIAS, IndexDefinition.load(Path.of("config")));
    index.index(
        List.of(
            SampleEntries.deliberation(),
            deliberation(
                "alpage.pdf",
                "2021-04-22",
                "Pôle métropolitain des Alpages",
                "Soutien à Haut-Bourg Initiatives",
                """
                Le comité soutient Haut Bourg Initiatives, qui accompagne les entreprises.

                Une subvention de 42 000 € est attribuée à Haut-Bourg Initiatives.
                """,
                "42000.00",
                "42 000 €",
                "Haut-Bourg Initiatives"),
            deliberation(
                "urbanisme.pdf",
                "2023-06-01",
                "Communauté de communes du Val d'Ombre",
                "Révision du plan local d'urbanisme",
                "Le conseil communautaire prescrit la révision du plan local d'urbanisme de"
                    + " Ferrières. Le bureau d'études reçoit 18 500 € HT.",
                "18500",
                "18 500 € HT",
                "bureau d'études"),
            SampleEntries.entry(
                "presse.html",
                Entry.Kind.ARTICLE,
                DocumentType.PRESS_ARTICLE,
                "Haut-Bourg Initiatives met la clé sous la porte",
                LocalDate.of(2021, 11, 18),
                "Pôle métropolitain des Alpages",
                "L'association Haut-Bourg Initiatives a été dissoute mercredi. Le PLU n'y est pour"
                    + " rien, dit son président.",
                null,
                List.of(),
                List.of())));
    index.refresh();
    search = new Search(client, ALIAS);
  }

  @AfterAll
  static void close() throws IOException {
    client.close();
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
    assertThat(filtered("unanimous", "false")).containsExactly("deliberation-valbrume.pdf");
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
  void countsByKindBodyYearOutcomeAndOrganisation() {
    Results.Facets facets = search.find(SearchRequest.of("")).facets();
    assertThat(facets.kinds())
        .containsExactly(new Results.Count("deliberation", 3), new Results.Count("article", 1));
    assertThat(facets.years())
        .extracting(Results.Count::value)
        .containsExactly("2021", "2022", "2023");
    assertThat(facets.bodies().getFirst())
        .isEqualTo(new Results.Count("Pôle métropolitain des Alpages", 2));
    assertThat(facets.outcomes()).containsExactly(new Results.Count("adopted", 1));
    assertThat(facets.organisations())
        .contains(new Results.Count("association Les Amis du Lavoir", 1));
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
    assertThat(files(results)).containsExactly("alpage.pdf");
    assertThat(results.total()).isEqualTo(4);
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
        filter.equals("kind") ? List.of(Entry.Kind.valueOf(value)) : List.of(),
        List.of(),
        filter.equals("min") ? new BigDecimal(value) : null,
        filter.equals("max") ? new BigDecimal(value) : null,
        null,
        filter.equals("unanimous") ? Boolean.valueOf(value) : null);
  }

  private static List<String> ordered(SearchRequest.Order order) {
    return files(search.find(new SearchRequest("", Filters.NONE, order, 1, 10)));
  }

  private static List<String> files(Results results) {
    return results.hits().stream().map(hit -> hit.entry().source().name()).toList();
  }

  private static Entry deliberation(
      String file,
      String date,
      String body,
      String title,
      String text,
      String value,
      String words,
      @Nullable String beneficiary) {
    Amount amount =
        new Amount(
            new BigDecimal(value),
            null,
            "EUR",
            Amount.Bound.EXACT,
            null,
            null,
            Amount.Role.GRANT,
            beneficiary,
            null,
            null,
            List.of());
    Organisation organisation =
        new Organisation(body, null, Organisation.Kind.PUBLIC_BODY, 1, List.of("body"));
    return SampleEntries.onPage(
        3,
        SampleEntries.entry(
            file,
            Entry.Kind.DELIBERATION,
            DocumentType.DELIBERATION,
            title,
            LocalDate.parse(date),
            body,
            text,
            null,
            List.of(new Mention<>(amount, SampleEntries.evidence(text, words))),
            List.of(new Mention<>(organisation, SampleEntries.evidence(text, words)))));
  }
}
