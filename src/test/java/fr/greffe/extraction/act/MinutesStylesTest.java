package fr.greffe.extraction.act;

import static org.assertj.core.api.Assertions.assertThat;

import fr.greffe.register.DocumentType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Minutes of invented councils, each in another style, one file a style in {@code
 * src/test/resources/minutes}: the text, a line of equals signs, then the acts that are to be
 * found, one a line, as number, rank and object.
 */
class MinutesStylesTest {
  private static final Path FOLDER = Path.of("src/test/resources/minutes");
  private static final ActSegmenter SEGMENTER = ActSegmenter.load(Path.of("config"));

  static Stream<Path> styles() throws Exception {
    return Files.list(FOLDER).sorted();
  }

  @Test
  void hasManyStyles() throws Exception {
    assertThat(styles()).hasSizeGreaterThan(11);
  }

  @ParameterizedTest
  @MethodSource("styles")
  void findsTheActsOfEachStyle(Path style) throws Exception {
    String[] parts = Files.readString(style).split("\n====+\n");
    DocumentType type =
        style.getFileName().toString().startsWith("liste")
            ? DocumentType.DELIBERATION_LIST
            : style.getFileName().toString().startsWith("extraits")
                ? DocumentType.DELIBERATION
                : DocumentType.MINUTES;
    List<String> found = new ArrayList<>();
    for (ActPassage act : SEGMENTER.segment(Papers.of(parts[0]), type)) {
      found.add(act.printedNumber() + " | " + act.item() + " | " + act.object());
    }
    assertThat(found).containsExactly(parts[1].strip().split("\n"));
  }
}
