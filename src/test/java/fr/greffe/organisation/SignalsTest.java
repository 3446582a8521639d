package fr.greffe.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.greffe.extraction.Extraction;
import fr.greffe.parsing.DocumentParser;
import fr.greffe.register.Entry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Acts written for the purpose, and what they lead one to ask. */
class SignalsTest {
  private static final Path CONFIG = Path.of("config");
  static final String ACT =
      """
      Commune de %1$s

      Extrait du registre des délibérations du conseil municipal

      Séance du 4 mars %2$s

      Le 4 mars %2$s à vingt heures, le conseil municipal de la commune de %1$s s'est réuni sous la présidence de Mme Odile Perrachon, maire.

      Présents : Mme Odile Perrachon, M. Luc Fanget, M. Jean Ravel, Mme Anne Delorme.

      Objet : Subvention à l'association Les Tréteaux du Vernay

      M. Luc Fanget, président de l'association Les Tréteaux du Vernay, présente le projet.

      Après en avoir délibéré, le conseil municipal, à l'unanimité%3$s,

      DÉCIDE d'attribuer une subvention de %4$s € à l'association Les Tréteaux du Vernay au titre de l'année %2$s. %5$s
      """;

  @Test
  void asksForTheConventionAndForTheMembersInterest() throws Exception {
    assertThat(asked(ACT.formatted("Varzelle", "2024", "", "30 000", "")))
        .containsKeys("sans-convention", "elu-interesse")
        .doesNotContainKeys("reconduction-sans-bilan", "vote-ailleurs", "aide-avant-la-fin");
  }

  @Test
  void asksNothingWhereTheActAnswers() throws Exception {
    String act =
        ACT.formatted(
            "Varzelle",
            "2024",
            ", M. Luc Fanget ne prenant pas part au vote",
            "30 000",
            "Une convention est signée.");
    assertThat(asked(act)).doesNotContainKeys("sans-convention", "elu-interesse");
  }

  @Test
  void asksForTheBalanceSheetBehindARenewal() throws Exception {
    Map<String, Signal> asked =
        asked(
            ACT.formatted("Varzelle", "2023", "", "3 000", ""),
            ACT.formatted("Varzelle", "2024", "", "3 500", ""));
    assertThat(asked).containsKey("reconduction-sans-bilan").doesNotContainKey("sans-convention");
    assertThat(Objects.requireNonNull(asked.get("reconduction-sans-bilan")).question())
        .contains("2024");
  }

  @Test
  void comparesBodiesByInhabitant() throws Exception {
    Map<String, Signal> asked =
        asked(
            ACT.formatted("Varzelle", "2024", "", "3 000", ""),
            ACT.formatted("Montrival", "2024", "", "3 000", ""));
    assertThat(Objects.requireNonNull(asked.get("vote-ailleurs")).question())
        .contains("Commune de Varzelle, 3 € par habitant", "Commune de Montrival, 1,50 €");
  }

  @Test
  void showsWhatThePressSaysOtherwise() throws Exception {
    List<Entry> entries =
        entries(
            ACT.formatted("Varzelle", "2024", "", "30 000", ""),
            """
            # Les Tréteaux du Vernay aidés par la commune

            Publié le 12 mars 2024

            Le 4 mars 2024, le conseil municipal de Varzelle a attribué une subvention de 35 000 € à l'association Les Tréteaux du Vernay.
            """);
    assertThat(ledger(entries).gaps())
        .extracting(Ledger.Gap::words)
        .containsExactly("écart : 35 000 € selon l'article, 30 000 € votés");
  }

  private static Map<String, Signal> asked(String... papers) throws Exception {
    List<Entry> entries = entries(papers);
    Map<String, Signal> asked = new TreeMap<>();
    new Signals(SignalRule.load(CONFIG))
        .of(
            ledger(entries),
            entries,
            Map.of("Commune de Varzelle", 1000, "Commune de Montrival", 2000))
        .forEach(signal -> asked.put(signal.name(), signal));
    return asked;
  }

  private static Ledger ledger(List<Entry> entries) {
    Reconciliation.Result result = Reconciliation.load(CONFIG).reconcile(entries, List.of());
    OrganisationRecord association =
        result.organisations().stream()
            .filter(one -> one.name().contains("Vernay"))
            .findFirst()
            .orElseThrow();
    return new LedgerReader(association, result.links()).read(entries, null, null);
  }

  static List<Entry> entries(String... papers) throws Exception {
    DocumentParser parser = new DocumentParser();
    Extraction extraction = Extraction.load(CONFIG);
    List<Entry> entries = new ArrayList<>();
    for (String paper : papers) {
      byte[] bytes = paper.getBytes(StandardCharsets.UTF_8);
      entries.addAll(extraction.read(parser.parse("papier.md", bytes), "papier.md"));
    }
    entries.sort(Comparator.comparing(Entry::id));
    return entries;
  }
}
