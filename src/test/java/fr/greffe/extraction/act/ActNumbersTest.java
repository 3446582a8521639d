package fr.greffe.extraction.act;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import fr.greffe.extraction.Rows;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Reads every form of {@code act-numbers.tsv}, a table that anyone can add a line to. */
class ActNumbersTest {
  private static final Landmarks LANDMARKS = Landmarks.load(Path.of("config"));

  @TestFactory
  Stream<DynamicTest> readsTheNumberOfEveryHeading() throws IOException {
    return Rows.of("act-numbers.tsv").stream()
        .map(
            row ->
                dynamicTest(
                    row.getFirst(),
                    () ->
                        assertThat(numbers(row.getFirst())).isEqualTo(Rows.expected(row.get(1)))));
  }

  private static List<String> numbers(String heading) {
    return LANDMARKS.describe(heading).stream()
        .filter(mark -> mark.startsWith("number "))
        .map(mark -> mark.substring("number ".length()).replaceFirst(" \\|.*", ""))
        .toList();
  }
}
