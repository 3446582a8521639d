package fr.greffe.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.greffe.document.DocumentId;
import fr.greffe.document.Span;
import fr.greffe.register.Amendment.Kind;
import fr.greffe.register.Entry;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class QualityTest {
  private static final DocumentId PAPER = DocumentId.of(new byte[] {1});

  @Test
  void countsWhatWasRightWrongAndMissed() {
    Quality quality =
        Quality.of(
            List.of(
                said(Kind.CONFIRM, 10, "sum-in-figures"),
                said(Kind.CORRECT, 20, "sum-in-figures"),
                said(Kind.REFUSE, 30, "sum-in-words"),
                said(Kind.ADD, 40, "")));
    assertThat(quality.cases()).isEqualTo(4);
    assertThat(quality.fields()).containsExactly(new Quality.Score(Field.AMOUNT.french(), 1, 2, 1));
    assertThat(quality.rules())
        .containsExactly(
            new Quality.Score("sum-in-figures", 1, 1, 0),
            new Quality.Score("sum-in-words", 0, 1, 0));
  }

  @Test
  void countsAFactOnceByWhatWasSaidLastOfWhatTheProgramRead() {
    Quality corrected =
        Quality.of(
            List.of(said(Kind.CORRECT, 10, "sum-in-figures"), said(Kind.CONFIRM, 10, Stated.RULE)));
    assertThat(corrected.rules()).containsExactly(new Quality.Score("sum-in-figures", 0, 1, 0));
    Quality takenBack =
        Quality.of(
            List.of(said(Kind.CONFIRM, 10, "sum-in-figures"), said(Kind.CORRECT, 10, Stated.RULE)));
    assertThat(takenBack.rules()).containsExactly(new Quality.Score("sum-in-figures", 0, 1, 0));
  }

  @Test
  void promisesLessFromFewCases() {
    assertThat(new Quality.Score("a", 1, 0, 0).atLeast()).isCloseTo(0.21, within(0.01));
    assertThat(new Quality.Score("a", 100, 0, 0).atLeast()).isCloseTo(0.96, within(0.01));
  }

  private static Correction said(Kind kind, int at, String rule) {
    return new Correction(
        at,
        PAPER,
        new Anchor(Entry.Kind.DELIBERATION, 1, new Span(at, at + 5), "42 €", "Objet"),
        Field.AMOUNT,
        kind,
        kind == Kind.ADD ? null : Value.of("42"),
        after(kind),
        rule,
        "Commune de Larzan",
        "A. Morel",
        Instant.EPOCH,
        null);
  }

  private static @Nullable Value after(Kind kind) {
    return kind == Kind.REFUSE ? null : Value.of("43");
  }
}
