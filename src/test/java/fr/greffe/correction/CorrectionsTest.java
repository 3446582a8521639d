package fr.greffe.correction;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.greffe.document.Span;
import fr.greffe.extraction.Extraction;
import fr.greffe.extraction.act.Papers;
import fr.greffe.register.Act;
import fr.greffe.register.Amendment.Kind;
import fr.greffe.register.Amount;
import fr.greffe.register.Entry;
import fr.greffe.register.Member;
import fr.greffe.register.Vote;
import fr.greffe.register.Warning;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CorrectionsTest {
  private static final Extraction EXTRACTION = Extraction.load(Path.of("config"));
  private static final Instant NOON = Instant.parse("2024-05-03T10:00:00Z");
  private static final String PAPER =
      """
      Commune de Larzan
      DÉLIBÉRATION DU CONSEIL MUNICIPAL
      Séance du 4 mai 2023
      N° 2023-18
      Présents : Mme Odile KERN, M. Yvan ROUX, M. Luc ABEL

      Objet : Subvention à l'harmonie de Larzan

      Le conseil municipal, après en avoir délibéré, par 11 voix pour et 2 voix contre,
      DÉCIDE d'attribuer une subvention de 4 200 € à l'association Harmonie de Larzan.
      """;

  @Test
  void correctsASumWhereItStands() {
    Entry entry = read(PAPER);
    Entry corrected = one(entry, correct(entry, "montant", Part.VALUE, "2 400 €"));
    Amount amount = corrected.amounts().getFirst().fact();
    assertThat(amount.value()).isEqualByComparingTo("2400");
    assertThat(amount.role()).isEqualTo(entry.amounts().getFirst().fact().role());
    assertThat(corrected.amounts().getFirst().evidence().rule()).isEqualTo("correction");
    assertThat(corrected.amounts().getFirst().evidence().quote()).isEqualTo("4 200 €");
    assertThat(corrected.amendments())
        .singleElement()
        .satisfies(
            amendment -> {
              assertThat(amendment.author()).isEqualTo("A. Morel");
              assertThat(amendment.after()).startsWith("2400");
            });
    assertThat(corrected.warnings()).isEqualTo(entry.warnings());
  }

  @Test
  void correctsNumberDayVoteAndPresence() {
    Entry entry = read(PAPER);
    Entry corrected =
        one(
            entry,
            correct(entry, "numero", Part.VALUE, "2023-081"),
            correct(entry, "seance", Part.VALUE, "2023-05-05"),
            correct(entry, "contre", Part.VALUE, "3"),
            correct(entry, "resultat", Part.VALUE, "rejected"),
            Correction.of(
                entry,
                member(entry, "ROUX"),
                Kind.CORRECT,
                new Value(Map.of(Part.NAME, "Yvan ROUX", Part.STATUS, "excused")),
                "A. Morel",
                NOON));
    assertThat(act(corrected).number()).isEqualTo("2023-081");
    assertThat(corrected.date()).isEqualTo("2023-05-05");
    assertThat(requireNonNull(corrected.seance()).date()).isEqualTo("2023-05-05");
    Vote vote = vote(corrected);
    assertThat(requireNonNull(vote.contre()).value()).isEqualTo(3);
    assertThat(vote.pour()).isEqualTo(vote(entry).pour());
    assertThat(vote.outcome()).isEqualTo(Vote.Outcome.REJECTED);
    assertThat(requireNonNull(corrected.attendance()).members())
        .anyMatch(one -> one.name().equals("Yvan ROUX") && one.status() == Member.Status.EXCUSED);
  }

  @Test
  void outlivesAnotherReadingOfTheSameWords() {
    Entry entry = read(PAPER);
    Correction correction = correct(entry, "montant", Part.VALUE, "2400");
    Entry again = read("\n\nRÉPUBLIQUE FRANÇAISE\n\n" + PAPER.replace("4 200 €", "4200 €"));
    Entry corrected = one(again, correction);
    assertThat(corrected.amounts().getFirst().fact().value()).isEqualByComparingTo("2400");
    assertThat(corrected.amounts().getFirst().evidence().quote()).isEqualTo("4200 €");
  }

  @Test
  void addsAndRefuses() {
    Entry entry = read(PAPER);
    int at = entry.text().indexOf("Harmonie de Larzan.");
    Correction added =
        Correction.adding(
            entry,
            Field.VOTER,
            Anchor.at(entry, new Span(at, at + 8)),
            new Value(Map.of(Part.NAME, "Luc ABEL", Part.CHOICE, "contre")),
            "A. Morel",
            NOON);
    Correction refused =
        Correction.of(entry, stated(entry, "montant"), Kind.REFUSE, null, "A. Morel", NOON);
    Entry corrected = one(entry, added, refused);
    assertThat(vote(corrected).voters()).extracting(Vote.Voter::name).containsExactly("Luc ABEL");
    assertThat(corrected.amounts()).hasSize(entry.amounts().size() - 1);
    assertThat(vote(one(corrected, added)).voters()).hasSize(1);
  }

  @Test
  void showsWhereAReadingContradictsWhatWasConfirmed() {
    Entry entry = read(PAPER);
    Correction confirmed =
        Correction.of(entry, stated(entry, "pour"), Kind.CONFIRM, null, "A. Morel", NOON);
    assertThat(one(entry, confirmed).warnings()).isEqualTo(entry.warnings());
    Entry other = read(PAPER.replace("11 voix pour", "12 voix pour"));
    Entry standing = one(other, confirmed);
    assertThat(requireNonNull(vote(standing).pour()).value()).isEqualTo(11);
    assertThat(standing.warnings())
        .filteredOn(warning -> warning.code().equals("correction-contredite"))
        .extracting(Warning::message)
        .containsExactly(
            "Voix pour confirmé le 03/05/2024 par A. Morel (« 11 ») : la lecture d'aujourd'hui dit"
                + " « 12 ».");
  }

  @Test
  void handsBackWhatNoLongerFindsItsPlace() {
    Entry entry = read(PAPER);
    Correction correction = correct(entry, "montant", Part.VALUE, "2400");
    Entry other = read(PAPER.replace("une subvention de 4 200 €", "son soutien"));
    Corrections.Applied applied =
        Corrections.apply(List.of(other), List.of(correction), EXTRACTION::act);
    assertThat(applied.lost()).containsExactly(correction);
    assertThat(applied.entries().getFirst().warnings())
        .extracting(Warning::code)
        .contains("correction-sans-place");
  }

  @Test
  void refusesWhatIsNoValue() {
    Entry entry = read(PAPER);
    assertThatThrownBy(() -> correct(entry, "montant", Part.VALUE, "beaucoup"))
        .hasMessageStartingWith("« beaucoup » n'est pas une somme");
    assertThatThrownBy(() -> correct(entry, "seance", Part.VALUE, "32/13"))
        .hasMessageContaining("n'est pas un jour");
  }

  @Test
  void writingWhatWasReadChangesNothing() {
    Entry entry = read(PAPER);
    for (Stated stated : Stated.all(entry)) {
      Correction same = Correction.of(entry, stated, Kind.CONFIRM, null, "A. Morel", NOON);
      Entry after = one(entry, same);
      assertThat(Stated.all(after).stream().map(Stated::value))
          .as(stated.key())
          .isEqualTo(Stated.all(entry).stream().map(Stated::value).toList());
      assertThat(after.warnings()).as(stated.key()).isEqualTo(entry.warnings());
    }
  }

  private static Entry read(String text) {
    return EXTRACTION.read(Papers.of(text), "papier.txt").getFirst();
  }

  private static Act act(Entry entry) {
    return requireNonNull(entry.act());
  }

  private static Vote vote(Entry entry) {
    return requireNonNull(act(entry).vote()).fact();
  }

  private static Entry one(Entry entry, Correction... corrections) {
    Corrections.Applied applied =
        Corrections.apply(List.of(entry), List.of(corrections), EXTRACTION::act);
    assertThat(applied.lost()).isEmpty();
    return applied.entries().getFirst();
  }

  private static Correction correct(Entry entry, String field, Part part, String text) {
    Stated stated = stated(entry, field);
    Map<Part, String> parts = new EnumMap<>(stated.value().parts());
    parts.put(part, text);
    return Correction.of(entry, stated, Kind.CORRECT, new Value(parts), "A. Morel", NOON);
  }

  private static Stated stated(Entry entry, String field) {
    return Stated.all(entry).stream()
        .filter(stated -> stated.field() == Field.of(field))
        .findFirst()
        .orElseThrow(() -> new AssertionError(field + " is not read"));
  }

  private static Stated member(Entry entry, String name) {
    return Stated.all(entry).stream()
        .filter(stated -> stated.field() == Field.MEMBER)
        .filter(stated -> stated.value().get(Part.NAME).contains(name))
        .findFirst()
        .orElseThrow();
  }
}
