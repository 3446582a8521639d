package fr.greffe.extraction.vote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Reads every wording of {@code votes.tsv}, a table that anyone can add a line to. */
class VoteWordingsTest {
  private static final Path TABLE = Path.of("src/test/resources/extraction/votes.tsv");

  @TestFactory
  Stream<DynamicTest> readsEveryWordingOfTheTable() throws IOException {
    List<String> lines =
        Files.readAllLines(TABLE).stream()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .toList();
    assertThat(lines).hasSizeGreaterThan(80);
    return lines.stream().map(VoteWordingsTest::test);
  }

  private static DynamicTest test(String line) {
    String[] cells = line.split("\t");
    String text = cells[0].replace("\\n", "\n").replace("\\t", "\t");
    Integer voters = cells[1].equals("-") ? null : Integer.valueOf(cells[1]);
    List<String> expected = cells[2].equals("-") ? List.of() : List.of(cells[2].split(" \\| "));
    return dynamicTest(
        cells[0], () -> assertThat(VoteNotation.read(text, voters)).isEqualTo(expected));
  }
}
