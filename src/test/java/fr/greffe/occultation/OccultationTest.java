package fr.greffe.occultation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.greffe.document.Evidence;
import fr.greffe.json.SampleEntries;
import fr.greffe.register.Amendment;
import fr.greffe.register.DocumentType;
import fr.greffe.register.Entry;
import fr.greffe.register.Mention;
import fr.greffe.register.Name;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class OccultationTest {
  private static final Occultation OCCULTATION = Occultation.load(Path.of("config"));
  private static final String TEXT =
      """
      Le conseil cède la parcelle AB 12 à Mme Paule
      Saule, joignable au 06 00 11 22 33, sur rapport de Mme Odile Framboisier.

      Mme Paule Saule paie 1 200 €.
      """;

  @Test
  void hidesAPrivateBuyerButNoMember() {
    Entry published = OCCULTATION.apply(entry("Cession de la parcelle AB 12"));
    assertThat(published.text())
        .hasSameSizeAs(TEXT)
        .contains("Mme █████\n█████, joignable au ██ ██ ██ ██ ██, sur")
        .contains("Odile Framboisier")
        .contains("█████ █████ paie 1 200 €");
    assertThat(published.names().getFirst().fact().name()).isEqualTo("█████ █████");
  }

  @Test
  void saysWhatItHidesAndWhy() {
    assertThat(OCCULTATION.preview(entry("Cession de la parcelle AB 12")))
        .containsExactly(
            new ProtectedMention("06 00 11 22 33", "telephone"),
            new ProtectedMention("Paule Saule", "vente-ou-location"));
  }

  @Test
  void keepsNamesInActsThatAreNotOfThatKind() {
    assertThat(OCCULTATION.preview(entry("Travaux de la mairie")))
        .extracting(ProtectedMention::reason)
        .containsExactly("telephone");
  }

  @Test
  void publishesMinutesByTheirActsOnly() {
    Entry minutes =
        SampleEntries.entry(
            "seance.pdf",
            Entry.Kind.MINUTES,
            DocumentType.MINUTES,
            "Séance du 17 mars 2022",
            LocalDate.of(2022, 3, 17),
            "Commune de Valbrume",
            TEXT,
            null,
            List.of(),
            List.of());
    assertThat(OCCULTATION.apply(minutes).text())
        .hasSameSizeAs(TEXT)
        .doesNotContain("Saule", "Framboisier", "parcelle");
  }

  @Test
  void leavesAnEntryWithoutSuchWordsAsItIsButForWhoCorrectedIt() {
    Entry entry = SampleEntries.deliberation();
    Entry published = OCCULTATION.apply(entry);
    assertThat(published.text()).isEqualTo(entry.text());
    assertThat(published.amounts()).isEqualTo(entry.amounts());
    assertThat(entry.amendments()).isNotEmpty();
    assertThat(published.amendments()).extracting(Amendment::author).containsOnly("le service");
  }

  private static Entry entry(String title) {
    Entry plain =
        SampleEntries.entry(
            "vente.pdf",
            Entry.Kind.DELIBERATION,
            DocumentType.DELIBERATION,
            title,
            LocalDate.of(2022, 3, 17),
            "Commune de Valbrume",
            TEXT,
            null,
            List.of(),
            List.of());
    Evidence evidence = SampleEntries.evidence(TEXT, "Paule\nSaule");
    return SampleEntries.naming(
        List.of(new Mention<>(new Name("Paule Saule", Name.Kind.PERSON), evidence)), plain);
  }
}
