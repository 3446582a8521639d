package fr.greffe.extraction.actes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import fr.greffe.document.Document;
import fr.greffe.document.Evidence;
import fr.greffe.extraction.Extraction;
import fr.greffe.extraction.actes.ActesMessage.Field;
import fr.greffe.parsing.DocumentParser;
import fr.greffe.register.DocumentType;
import fr.greffe.register.Entry;
import fr.greffe.register.PartialDate;
import fr.greffe.register.Warning;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the messages that travel with acts state, and that they outrank the paper. */
class ActesMessagesTest {
  private static final Path MESSAGES = Path.of("src/test/resources/actes");
  private static final Extraction EXTRACTION = Extraction.load(Path.of("config"));
  private static final String ACT =
      """
      COMMUNE DE VALSERRE
      EXTRAIT DU REGISTRE DES DÉLIBÉRATIONS DU CONSEIL MUNICIPAL
      Séance du %s
      Délibération n° %s
      Objet : %s
      Le conseil municipal, après en avoir délibéré, à l'unanimité,
      DÉCIDE d'attribuer 1 500 € à l'association Les Amis du Moulin.
      """;

  @Test
  void readsATransmissionInLatin1WithThePlaceOfEachStatement() throws IOException {
    String xml = ActesXml.decode(Files.readAllBytes(MESSAGES.resolve("transmission.xml")));
    ActesMessage message = ActesXml.read(xml).orElseThrow();
    assertThat(message.value(Field.OBJECT))
        .contains("Subvention à l'association \"Les Amis du Moulin\" pour l'été");
    assertThat(message.value(Field.MATTER)).contains("7");
    assertThat(message.value(Field.SUB_MATTER)).contains("5");
    assertThat(message.files()).containsExactly("moulin.pdf");
    assertThat(requireNonNull(message.statements().get(Field.DATE)).span().of(xml))
        .isEqualTo("Date=\"2024-03-14\"");
    assertThat(requireNonNull(message.statements().get(Field.SUB_MATTER)).span().of(xml))
        .isEqualTo("<actes:CodeMatiere2 actes:CodeMatiere=\"5\"/>");
  }

  @Test
  void takesOtherXmlForNoMessage() {
    byte[] other = "<actes:Acte xmlns:actes='urn:autre'/>".getBytes(UTF_8);
    assertThat(ActesXml.is(other)).isFalse();
    assertThat(ActesXml.read("<a>")).isEmpty();
    assertThat(
            ActesXml.read(
                    "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><actes:Acte"
                        + " xmlns:actes='http://www.interieur.gouv.fr/ACTES#v1.1-20040216'><actes:Objet>&x;</actes:Objet></actes:Acte>")
                .flatMap(message -> message.value(Field.OBJECT)))
        .isEmpty();
  }

  @Test
  void completesWhatThePaperSaysWithoutQuarrel() throws Exception {
    Entry entry =
        read(
            ACT.formatted("14 mars 2024", "2024-031", "Subvention aux Amis du Moulin"),
            "transmission.xml",
            "accuse-de-reception.xml");
    assertThat(requireNonNull(entry.act()).number()).isEqualTo("2024-031");
    assertThat(requireNonNull(requireNonNull(entry.act()).matter()).code()).isEqualTo("7.5");
    assertThat(requireNonNull(requireNonNull(entry.act()).matter()).label())
        .isEqualTo("Subventions");
    assertThat(requireNonNull(requireNonNull(entry.act()).matter()).reason())
        .contains("transmission.xml");
    assertThat(entry.title()).startsWith("Subvention à l'association");
    assertThat(requireNonNull(entry.transmission()).identifier())
        .isEqualTo("999-219900017-20240314-2024_031-DE");
    assertThat(requireNonNull(entry.transmission()).received())
        .isEqualTo(LocalDate.of(2024, 3, 18));
    assertThat(entry.act().vote()).isNotNull();
    assertThat(entry.amounts()).hasSize(1);
    assertThat(entry.warnings()).noneMatch(warning -> warning.code().startsWith("actes-"));
  }

  @Test
  void outranksThePaperAndShowsBothReadingsWhereTheyContradict() throws Exception {
    String paper =
        ACT.formatted("15 mars 2024", "2024-032", "Réfection de la toiture du gymnase")
            + "Matière : 3.1\n";
    Entry entry = read(paper, "transmission.xml", "accuse-de-reception.xml");
    assertThat(requireNonNull(entry.act()).number()).isEqualTo("2024_031");
    assertThat(entry.date()).isEqualTo(LocalDate.of(2024, 3, 14));
    assertThat(entry.warnings())
        .extracting(Warning::code)
        .contains(
            "actes-autre-numero", "actes-autre-date", "actes-autre-objet", "actes-autre-matiere");
    assertThat(entry.warnings())
        .filteredOn(warning -> warning.code().equals("actes-autre-numero"))
        .singleElement()
        .satisfies(
            warning -> {
              assertThat(warning.message()).contains("2024-032").contains("2024_031");
              assertThat(warning.evidence())
                  .extracting(Evidence::quote)
                  .containsExactly("2024-032", "NumeroInterne=\"2024_031\"");
            });
  }

  @Test
  void pointsIntoTheMessageForTheDaysItStates() throws Exception {
    Entry entry =
        read(ACT.formatted("14 mars 2024", "2024-031", "Moulin"), "accuse-de-reception.xml");
    assertThat(entry.dates())
        .filteredOn(date -> date.fact().role() == PartialDate.Role.RECEIVED)
        .singleElement()
        .satisfies(
            date -> {
              assertThat(date.fact().start()).isEqualTo(LocalDate.of(2024, 3, 18));
              assertThat(date.evidence().quote()).isEqualTo("DateReception=\"2024-03-18\"");
            });
  }

  @Test
  void knowsAnActWhereThePaperSaysNothing() throws Exception {
    Entry entry = read("Page illisible.", "transmission.xml");
    assertThat(entry.source().type()).isEqualTo(DocumentType.DELIBERATION);
    assertThat(entry.kind()).isEqualTo(Entry.Kind.DELIBERATION);
    assertThat(requireNonNull(entry.act()).number()).isEqualTo("2024_031");
    assertThat(entry.date()).isEqualTo(LocalDate.of(2024, 3, 14));
  }

  @Test
  void givesEachMessageItsOwnActAmongSeveral() throws Exception {
    String minutes =
        """
        COMMUNE DE VALSERRE
        PROCÈS-VERBAL DU CONSEIL MUNICIPAL
        Séance du 14 mars 2024

        Délibération n° 2024-030 : Tarifs de la cantine
        Le conseil municipal, à l'unanimité, fixe le repas à 4,10 €.

        Délibération n° 2024-031 : Aide aux Amis du Moulin
        Le conseil municipal, à l'unanimité, attribue 1 500 € à l'association.
        """;
    List<Entry> entries =
        entries(minutes, "transmission.xml", "accuse-de-reception.xml", "autre-acte.xml");
    assertThat(entries)
        .extracting(entry -> entry.act() == null ? null : entry.act().number())
        .containsExactly(null, "2024-030", "2024-031", "2024_044");
    assertThat(entries.get(1).transmission()).isNull();
    Entry grant = entries.get(2);
    assertThat(requireNonNull(requireNonNull(grant.act()).matter()).code()).isEqualTo("7.5");
    assertThat(requireNonNull(grant.transmission()).received())
        .isEqualTo(LocalDate.of(2024, 3, 18));
    assertThat(grant.amounts()).hasSize(1);
    Entry notShown = entries.getLast();
    assertThat(notShown.title()).isEqualTo("Vente d'un chemin rural");
    assertThat(notShown.amounts()).isEmpty();
    assertThat(notShown.text()).isEmpty();
    assertThat(notShown.warnings())
        .extracting(Warning::message)
        .containsExactly(
            "Le fichier Actes « autre-acte.xml » transmet l'acte n° 2024_044, que le document ne"
                + " montre pas : seul ce fichier le fait connaître.");
  }

  private static Entry read(String text, String... messages) throws Exception {
    List<Entry> entries = entries(text, messages);
    assertThat(entries).hasSize(1);
    return entries.getFirst();
  }

  private static List<Entry> entries(String text, String... messages) throws Exception {
    Document document = new DocumentParser().parse("moulin.txt", text.getBytes(UTF_8));
    for (String message : messages) {
      byte[] bytes = Files.readAllBytes(MESSAGES.resolve(message));
      document = document.accompaniedBy(message, ActesXml.decode(bytes));
    }
    return EXTRACTION.read(document, "actes/moulin.txt");
  }
}
