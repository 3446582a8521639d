package fr.greffe.correction;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.greffe.document.Span;
import fr.greffe.extraction.Extraction;
import fr.greffe.extraction.act.Papers;
import fr.greffe.register.Amendment.Kind;
import fr.greffe.register.Count;
import fr.greffe.register.Entry;
import fr.greffe.register.Vote;
import fr.greffe.register.Warning;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BoundsTest {
  private static final Extraction EXTRACTION = Extraction.load(Path.of("config"));
  private static final Instant NOON = Instant.parse("2024-05-03T10:00:00Z");
  private static final String SECOND = "Achat d'un tracteur pour les services techniques";
  private static final String MINUTES =
      """
      Commune de Larzan
      PROCÈS-VERBAL DE LA SÉANCE DU CONSEIL MUNICIPAL DU 4 MAI 2023
      Présents : Mme Odile KERN, M. Yvan ROUX, M. Luc ABEL

      **1. Subvention à l'harmonie de Larzan**

      Le conseil municipal, par 11 voix pour et 2 voix contre, DÉCIDE d'attribuer une subvention
      de 4 200 € à l'association Harmonie de Larzan.

      Achat d'un tracteur pour les services techniques
      Le maire présente trois devis. Le conseil municipal, par 13 voix pour, DÉCIDE l'achat d'un
      tracteur de 38 500 € à la société Vernet Motoculture.

      **2. Tarifs de la cantine**

      Le conseil municipal, à l'unanimité, FIXE le prix du repas à 3,60 €.
      """;

  @Test
  void cutsAnActAndReadsBothPartsAnew() {
    List<Entry> read = read(MINUTES);
    Entry act = act(read, "harmonie");
    assertThat(act.amounts()).hasSize(2);
    List<Entry> cut = apply(read, cutting(act, SECOND)).entries();
    assertThat(cut).hasSize(read.size() + 1);
    Entry first = act(cut, "harmonie");
    Entry second = act(cut, "tracteur");
    assertThat(first.id()).isEqualTo(act.id());
    assertThat(second.id()).isEqualTo(act.id() + ".2");
    assertThat(second.title()).isEqualTo(SECOND);
    assertThat(pour(first)).isEqualTo(11);
    assertThat(pour(second)).isEqualTo(13);
    assertThat(sums(first)).containsExactly("4200");
    assertThat(sums(second)).containsExactly("38500");
    assertThat(second.amounts().getFirst().evidence().quote()).isEqualTo("38 500 €");
    assertThat(second.seance()).isEqualTo(act.seance());
    assertThat(second.amendments().getFirst().kind()).isEqualTo(Kind.ADD);
    assertThat(act(cut, "cantine").id()).isEqualTo(act(read, "cantine").id());
  }

  @Test
  void joinsAnActWithTheNext() {
    List<Entry> read = read(MINUTES);
    Entry next = act(read, "cantine");
    List<Entry> joined = apply(read, Correction.joining(next, "A. Morel", NOON)).entries();
    assertThat(joined).hasSize(read.size() - 1);
    Entry one = act(joined, "harmonie");
    assertThat(one.text()).contains("tracteur", "cantine", "3,60 €");
    assertThat(sums(one)).containsExactly("4200", "38500", "3.60");
    assertThat(one.amendments().getFirst().kind()).isEqualTo(Kind.REFUSE);
  }

  @Test
  void joinsAgainWhatWasCutAndKeepsWhatWasSaidOfFacts() {
    List<Entry> read = read(MINUTES);
    Entry act = act(read, "harmonie");
    Correction cut = cutting(act, SECOND);
    Entry second = act(apply(read, cut).entries(), "tracteur");
    Stated sum =
        Stated.all(second).stream()
            .filter(stated -> stated.field() == Field.AMOUNT)
            .findFirst()
            .orElseThrow();
    Correction refused = Correction.of(second, sum, Kind.REFUSE, null, "A. Morel", NOON);
    assertThat(act(apply(read, cut, refused).entries(), "tracteur").amounts()).isEmpty();
    Correction joined = Correction.joining(second, "A. Morel", NOON);
    List<Entry> again = apply(read, cut, refused, joined).entries();
    assertThat(again).hasSameSizeAs(read);
    assertThat(sums(act(again, "harmonie"))).containsExactly("4200");
  }

  @Test
  void outlivesAnotherReadingAndSaysWhenItsWordsAreGone() {
    Correction cut = cutting(act(read(MINUTES), "harmonie"), SECOND);
    List<Entry> later = read(MINUTES.replace("Commune de Larzan", "Commune de Larzan\nMairie"));
    assertThat(act(apply(later, cut).entries(), "tracteur").title()).isEqualTo(SECOND);
    Corrections.Applied without =
        Corrections.apply(read(MINUTES.replace(SECOND + "\n", "")), List.of(cut), EXTRACTION::act);
    assertThat(without.lost()).containsExactly(cut);
    assertThat(without.entries().getFirst().warnings())
        .extracting(Warning::code)
        .contains("correction-sans-place");
  }

  @Test
  void refusesALineThatCutsNothing() {
    Entry act = act(read(MINUTES), "harmonie");
    Span first = Places.opening(act);
    assertThatThrownBy(() -> Correction.cutting(act, first, "A. Morel", NOON))
        .hasMessageContaining("après la première");
  }

  private static List<Entry> read(String text) {
    return EXTRACTION.read(Papers.of(text), "pv.txt");
  }

  private static Corrections.Applied apply(List<Entry> read, Correction... corrections) {
    Corrections.Applied applied = Corrections.apply(read, List.of(corrections), EXTRACTION::act);
    assertThat(applied.lost()).isEmpty();
    return applied;
  }

  private static Correction cutting(Entry act, String words) {
    int at = act.span().start() + act.text().indexOf(words);
    return Correction.cutting(act, new Span(at, at + words.length()), "A. Morel", NOON);
  }

  private static Entry act(List<Entry> entries, String word) {
    return entries.stream()
        .filter(entry -> entry.act() != null && entry.title().contains(word))
        .findFirst()
        .orElseThrow(() -> new AssertionError(word));
  }

  private static int pour(Entry entry) {
    Vote vote = requireNonNull(requireNonNull(entry.act()).vote()).fact();
    @Nullable Count pour = vote.pour();
    return requireNonNull(pour).value();
  }

  private static List<String> sums(Entry entry) {
    return entry.amounts().stream().map(amount -> amount.fact().value().toPlainString()).toList();
  }
}
