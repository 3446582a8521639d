package fr.greffe.correction;

import static org.assertj.core.api.Assertions.assertThat;

import fr.greffe.extraction.Extraction;
import fr.greffe.extraction.act.Papers;
import fr.greffe.register.Amendment.Kind;
import fr.greffe.register.Entry;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class DoubtsTest {
  private static final String PAPER =
      """
      Commune de Larzan
      DÉLIBÉRATION DU CONSEIL MUNICIPAL
      Séance du 4 mai 2023
      N° 2023-18
      Nombre de votants : 12

      Objet : Subvention à l'harmonie de Larzan

      Le conseil municipal, après en avoir délibéré, par 11 voix pour et 9 voix contre,
      DÉCIDE d'attribuer une subvention de 4 200 € à l'association Harmonie de Larzan.
      """;

  @Test
  void putsTheWeightiestDoubtFirstAndForgetsWhatWasJudged() {
    Entry entry = Extraction.load(Path.of("config")).read(Papers.of(PAPER), "p.txt").getFirst();
    Doubts doubts = new Doubts(Quality.of(List.of()));
    List<ToCheck> queue = doubts.queue(List.of(entry), 10);
    assertThat(queue).isNotEmpty();
    assertThat(queue).extracting(ToCheck::weight).isSortedAccordingTo((a, b) -> b.compareTo(a));
    assertThat(queue).allSatisfy(one -> assertThat(one.reasons()).isNotEmpty());
    Correction confirmed =
        Correction.of(
            entry, queue.getFirst().stated(), Kind.CONFIRM, null, "A. Morel", Instant.EPOCH);
    Entry judged =
        Corrections.apply(List.of(entry), List.of(confirmed), (whole, from, stretch, id) -> from)
            .entries()
            .getFirst();
    assertThat(doubts.queue(List.of(judged), 10)).hasSize(queue.size() - 1);
  }

  @Test
  void doubtsARuleThatWasOftenWrong() {
    Entry entry = Extraction.load(Path.of("config")).read(Papers.of(PAPER), "p.txt").getFirst();
    String rule = entry.amounts().getFirst().evidence().rule();
    Quality poor = new Quality(10, List.of(), List.of(new Quality.Score(rule, 2, 8, 0)), List.of());
    assertThat(new Doubts(poor).queue(List.of(entry), 1))
        .singleElement()
        .satisfies(
            first -> {
              assertThat(first.stated().field()).isEqualTo(Field.AMOUNT);
              assertThat(first.reasons()).contains("règle juste 2 fois sur 10 cas vérifiés");
            });
  }
}
