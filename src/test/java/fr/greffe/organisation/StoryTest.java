package fr.greffe.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.greffe.extraction.Extraction;
import fr.greffe.parsing.DocumentParser;
import fr.greffe.parsing.UnreadableDocumentException;
import fr.greffe.register.Entry;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The one true story of the fixtures: one association in an act, minutes, two articles, a question.
 */
class StoryTest {
  private static final Path FIXTURES = Path.of("fixtures");
  private static final String NAME = "Mont-Blanc Industries";
  private static final List<String> PAPERS =
      List.of(
          "deliberations/cotisation-et-subvention-objet-dans-la-marge.pdf",
          "deliberations/compte-rendu-qui-reprend-un-acte-publie-a-part.pdf",
          "presse/dissolution-annoncee-avec-menus-et-cookies.html",
          "presse/actualite-du-pole-metropolitain.html",
          "questions/quatre-questions-sur-mont-blanc-industries.html");

  private static List<Entry> entries;
  private static Reconciliation reconciliation;

  @BeforeAll
  static void read() throws UnreadableDocumentException {
    entries = entries();
    reconciliation = Reconciliation.load(Path.of("config"));
  }

  static List<Entry> entries() throws UnreadableDocumentException {
    DocumentParser parser = new DocumentParser();
    Extraction extraction = Extraction.load(Path.of("config"));
    List<Entry> all = new ArrayList<>();
    for (String paper : PAPERS) {
      Path file = FIXTURES.resolve(paper);
      all.addAll(extraction.read(parser.parse(file), file.toString()));
    }
    all.sort(Comparator.comparing(Entry::id));
    return List.copyOf(all);
  }

  @Test
  void knowsTheAssociationInAllPapers() {
    Reconciliation.Result result = reconciliation.reconcile(entries, List.of());
    OrganisationRecord association = association(result);
    assertThat(association.names())
        .extracting(OrganisationRecord.NameUse::name)
        .contains(NAME, "MONT-BLANC INDUSTRIES", "association Mont-Blanc Industries");
    assertThat(association.entries()).isEqualTo(5);
    assertThat(association.names()).allSatisfy(use -> assertThat(use.reasons()).isNotEmpty());
  }

  @Test
  void countsTheActOnceThoughTheMinutesTellItAgain() {
    Ledger ledger = ledger(reconciliation.reconcile(entries, List.of()));
    assertThat(ledger.voted()).isEqualByComparingTo("44880");
    assertThat(ledger.totals().get(LedgerKind.GRANT)).isEqualByComparingTo("42000");
    assertThat(ledger.totals().get(LedgerKind.FEE)).isEqualByComparingTo("2880");
    assertThat(ledger.byYear()).containsOnlyKeys("2021");
    assertThat(ledger.lines())
        .allSatisfy(
            line -> {
              assertThat(line.date()).isEqualTo(LocalDate.of(2021, 4, 22));
              assertThat(line.places())
                  .extracting(place -> Path.of(place.location()).getFileName().toString())
                  .contains(
                      "cotisation-et-subvention-objet-dans-la-marge.pdf",
                      "compte-rendu-qui-reprend-un-acte-publie-a-part.pdf");
            });
  }

  @Test
  void leavesOutWhatIsOutsideTheDays() {
    Reconciliation.Result result = reconciliation.reconcile(entries, List.of());
    Ledger ledger =
        new LedgerReader(association(result), result.links())
            .read(entries, LocalDate.of(2022, 1, 1), null);
    assertThat(ledger.lines()).isEmpty();
    assertThat(ledger.voted()).isEqualByComparingTo(BigDecimal.ZERO);
  }

  @Test
  void relatesActsAndArticlesWithReasons() {
    Reconciliation.Result result = reconciliation.reconcile(entries, List.of());
    assertThat(result.links())
        .flatExtracting(EntryLinks::relations)
        .anySatisfy(relation -> assertThat(relation.sameAct()).isTrue())
        .anySatisfy(
            relation ->
                assertThat(relation.reasons())
                    .contains(
                        "même organisation : " + NAME,
                        "même somme : 42 000 €",
                        "l'un cite le jour de l'autre"))
        .allSatisfy(relation -> assertThat(relation.gaps()).isEmpty());
  }

  @Test
  void asksAboutTheGrantVotedSevenMonthsBeforeTheEnd() {
    Signal signal = signal("aide-avant-la-fin");
    assertThat(signal.question())
        .isEqualTo(
            "Que sont devenus les 44 880 € votés pour Mont-Blanc Industries 7 mois avant sa"
                + " dissolution, le 17 novembre 2021 ?");
    assertThat(signal.sources())
        .extracting(source -> Path.of(source.place().location()).getFileName().toString())
        .contains("cotisation-et-subvention-objet-dans-la-marge.pdf")
        .anyMatch(name -> name.endsWith(".html"));
  }

  @Test
  void asksNothingOfWhatAConventionSettles() {
    assertThat(signals()).extracting(Signal::name).doesNotContain("sans-convention");
  }

  @Test
  void asksOnlyQuestions() {
    assertThat(SignalRule.load(Path.of("config")))
        .isNotEmpty()
        .allSatisfy(rule -> assertThat(rule.question()).endsWith("?"));
    assertThat(signals())
        .allSatisfy(signal -> assertThat(signal.question()).doesNotContain("{", "}"))
        .allSatisfy(signal -> assertThat(signal.sources()).isNotEmpty());
  }

  @Test
  void letsAClerkHaveTheLastWord() {
    Decision apart =
        decision(Decision.Kind.DIFFERENT, NAME, null, "association Mont-Blanc Industries", null);
    Decision number = decision(Decision.Kind.NUMBER, NAME, null, null, "380475558");
    Decision region =
        decision(Decision.Kind.DIFFERENT, NAME, "Région d’Auvergne-Rhône-Alpes", NAME, null);
    assertThat(association(reconciliation.reconcile(entries, List.of(number))).siren())
        .isEqualTo("380475558");
    assertThat(reconciliation.reconcile(entries, List.of(apart, region)).organisations())
        .filteredOn(one -> one.name().contains("Mont-Blanc Industries"))
        .hasSizeGreaterThan(1);
  }

  @Test
  void givesTheSameAnswerTwice() {
    assertThat(reconciliation.reconcile(entries, List.of()))
        .isEqualTo(reconciliation.reconcile(entries, List.of()));
  }

  private static Signal signal(String name) {
    return signals().stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
  }

  private static List<Signal> signals() {
    Ledger ledger = ledger(reconciliation.reconcile(entries, List.of()));
    return new Signals(SignalRule.load(Path.of("config"))).of(ledger, entries, Map.of());
  }

  private static Ledger ledger(Reconciliation.Result result) {
    return new LedgerReader(association(result), result.links()).read(entries, null, null);
  }

  private static OrganisationRecord association(Reconciliation.Result result) {
    return result.organisations().stream()
        .filter(one -> one.name().equals(NAME))
        .findFirst()
        .orElseThrow();
  }

  private static Decision decision(
      Decision.Kind kind,
      String name,
      @Nullable String place,
      @Nullable String other,
      @Nullable String number) {
    return new Decision(
        kind, name, place, other, null, number, "essai", Instant.parse("2026-11-22T05:00:00Z"));
  }
}
