package fr.greffe.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SnippetTest {
  @Test
  void splitsOnMarks() {
    Snippet snippet = Snippet.of("une \u0002école\u0003 et\n\tune \u0002cantine\u0003.");
    assertThat(snippet.pieces())
        .containsExactly(
            new Snippet.Piece("une ", false),
            new Snippet.Piece("école", true),
            new Snippet.Piece(" et une ", false),
            new Snippet.Piece("cantine", true),
            new Snippet.Piece(".", false));
    assertThat(snippet.plain()).isEqualTo("une école et une cantine.");
  }

  @Test
  void takesAMarkWithoutEndForText() {
    assertThat(Snippet.of("a\u0002b").plain()).isEqualTo("ab");
  }

  @Test
  void isEmptyForNothing() {
    assertThat(Snippet.of(" \n").isEmpty()).isTrue();
  }
}
