package fr.greffe.extraction.name;

import static org.assertj.core.api.Assertions.assertThat;

import fr.greffe.document.Document;
import fr.greffe.document.DocumentId;
import fr.greffe.document.Metadata;
import fr.greffe.document.Page;
import fr.greffe.document.PageSource;
import fr.greffe.document.Span;
import fr.greffe.register.Mention;
import fr.greffe.register.Organisation;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrganisationExtractorTest {
  private static final OrganisationExtractor EXTRACTOR =
      OrganisationExtractor.load(Path.of("config"));

  @ParameterizedTest
  @CsvFileSource(resources = "/names/organisations.csv", delimiter = '|', commentCharacter = '#')
  void readsTheOrganisationsOfASentence(String sentence, String expected) {
    List<String> names = expected == null ? List.of() : List.of(expected.split(" ; "));
    assertThat(names(sentence)).containsExactlyElementsOf(names);
  }

  @Test
  void findsANameAgainInCapitalsAndByItsSigle() {
    List<Mention<Organisation>> mentions =
        read(
            "Le Syndicat mixte des Eaux du Valmont (SMEV) présente son rapport.\n\n"
                + "SYNDICAT MIXTE DES EAUX DU VALMONT\n\nLe maire remercie le SMEV de sa venue.");
    assertThat(mentions)
        .extracting(mention -> mention.evidence().quote())
        .containsExactly(
            "Syndicat mixte des Eaux du Valmont", "SYNDICAT MIXTE DES EAUX DU VALMONT", "SMEV");
    assertThat(mentions.getFirst().fact().sigle()).isEqualTo("SMEV");
  }

  @Test
  void joinsANameBrokenByTheEndOfALine() {
    assertThat(
            names("Une convention est conclue avec la Communauté de communes du\nPays de Valmont."))
        .containsExactly("Communauté de communes du Pays de Valmont");
  }

  @Test
  void takesPlainNamesOfASubsidyListForPayees() {
    assertThat(
            names(
                "Le conseil attribue les subventions suivantes :\n"
                    + "- Judo : 300 €\n"
                    + "- Jumelage : 450,00 €\n"
                    + "- Total : 750 €\n"))
        .containsExactly("Judo", "Jumelage");
  }

  @Test
  void takesThePayeeOfARowFromBehindWhatItIsPaidFor() {
    assertThat(
            names(
                "Subventions attribuées aux associations :\n"
                    + "Fête d'été – Comité des fêtes de Vaubelle\t300 €\n"
                    + "concert – Les Trembles\t450,00 €\n"
                    + "thé dansant – Espoir de Montclar\t750 €\n"))
        .containsExactly("Comité des fêtes de Vaubelle", "Les Trembles", "Espoir de Montclar");
  }

  @Test
  void takesTwoReceiversInAVoteOfSubsidies() {
    assertThat(
            names(
                "Le conseil alloue des subventions aux associations : 450 € aux Amis du Lavoir et"
                    + " au Photo club, 210 € à la chorale du bourg."))
        .contains("Amis du Lavoir", "chorale du bourg");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 7, 42, 2021, 90210})
  void pointsIntoTheTextWhateverItHolds(long seed) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    List<String> pieces =
        List.of(
            "association ",
            "SARL",
            " des ",
            "Amis ",
            "« ",
            "»",
            "(",
            ")",
            "SMEV",
            "\n",
            "\t",
            "l'",
            "\n\n",
            " 300 € ",
            "subvention ",
            "M. ",
            "de ",
            "Région",
            ", ",
            "et ",
            "-",
            "É",
            "ﬁ",
            "\uD83D");
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 3_000; i++) {
      text.append(pieces.get(random.nextInt(pieces.size())));
    }
    List<Mention<Organisation>> mentions = read(text.toString());
    assertThat(mentions)
        .as("seed %d", seed)
        .allSatisfy(
            mention -> {
              assertThat(mention.evidence().quote()).isEqualTo(mention.span().of(text));
              assertThat(mention.fact().name()).isNotBlank().doesNotContain("\n");
              assertThat(mention.fact().confidence()).isBetween(0.5, 1.0);
            });
    assertThat(mentions).isSortedAccordingTo((a, b) -> a.span().compareTo(b.span()));
    assertThat(read(text.toString())).isEqualTo(mentions);
  }

  @Test
  void takesNoQuotedMottoForAName() {
    assertThat(
            names(
                "La commune signe avec l’association « dans un esprit de partage » et avec"
                    + " l’association « Les Amis du Rail »."))
        .containsExactly("Les Amis du Rail");
  }

  private static List<String> names(String text) {
    return read(text).stream().map(mention -> mention.fact().name()).toList();
  }

  static List<Mention<Organisation>> read(String text) {
    return EXTRACTOR.extract(document(text).passage());
  }

  static Document document(String text) {
    Page page = new Page(1, new Span(0, text.length()), 0, 0, PageSource.TEXT, null, List.of());
    return new Document(
        DocumentId.of(text.getBytes(StandardCharsets.UTF_8)),
        "texte.txt",
        "text/plain",
        text,
        List.of(page),
        List.of(),
        List.of(),
        List.of(),
        Metadata.NONE);
  }
}
