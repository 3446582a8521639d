package fr.greffe.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordListTest {
  private static final Word READ = new Word(new Span(0, 2), new Box(1.5, 2.25, 3, 4), Word.READ);
  private static final Word DOUBTED =
      new Word(new Span(3, 8), new Box(0.1, 0.2, 1 / 3.0, 1e-9), 41, "mille");
  private static final List<Word> WORDS = List.of(READ, DOUBTED);

  @Test
  void givesBackEachWordToTheLastBit() {
    WordList packed = WordList.of(WORDS);
    assertThat(packed).isEqualTo(WORDS).hasSameHashCodeAs(WORDS);
    assertThat(WordList.of(List.of(READ))).containsExactly(READ);
    assertThat(WordList.of(packed)).isSameAs(packed);
  }

  @Test
  void knowsWhatIsDoubtedInAStretch() {
    WordList packed = WordList.of(WORDS);
    assertThat(packed.readInTwoWays(new Span(7, 20))).containsExactly(DOUBTED);
    assertThat(packed.readInTwoWays(new Span(0, 3))).isEmpty();
    assertThat(packed.confidence(new Span(0, 3), Word.READ)).isEqualTo(Word.READ);
    assertThat(packed.confidence(new Span(0, 4), Word.READ)).isEqualTo(41);
  }
}
