package fr.greffe.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FoldingTest {
  @Test
  void foldsWhatFrenchWrites() {
    assertThat(Lexicon.fold("L’Éclair – « Cœur d’Ÿ »\u00a0: 3\u202f000 €"))
        .isEqualTo("l'eclair – « coeur d'y » : 3 000 €");
  }

  /** A ligature takes a text off the short way: both ways must agree on every letter. */
  @Test
  void foldsEveryLetterAlikeOnBothWays() {
    for (char c = 0; c < Character.MIN_SURROGATE; c++) {
      assertThat(Lexicon.fold(c + "œ"))
          .as("U+%04x", (int) c)
          .isEqualTo(Lexicon.fold("" + c) + "oe");
    }
  }
}
