package fr.greffe.extraction.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Reads every head of {@code attendances.txt}, a table that anyone can add a block to. */
class AttendanceTableTest {
  private static final Path TABLE = Path.of("src/test/resources/extraction/attendances.txt");

  @TestFactory
  Stream<DynamicTest> readsEveryHeadOfTheTable() throws IOException {
    String table = Files.readString(TABLE).replaceAll("(?m)^#.*\\n", "");
    List<String> blocks = List.of(table.split("(?m)^---\\n"));
    assertThat(blocks).hasSizeGreaterThan(7);
    return blocks.stream().map(AttendanceTableTest::test);
  }

  private static DynamicTest test(String block) {
    String[] sides = block.split("\n=>\n");
    return dynamicTest(
        sides[0].lines().limit(2).toList().toString(),
        () ->
            assertThat(AttendanceNotation.read(sides[0]))
                .containsExactlyElementsOf(sides[1].strip().lines().toList()));
  }
}
