package fr.greffe.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import fr.greffe.extraction.amount.AmountNotation;
import fr.greffe.extraction.date.DateNotation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Reads the tables of wordings of {@code src/test/resources/extraction}: a line is a test. */
class MoneyAndDateTablesTest {
  private static final Path TABLES = Path.of("src/test/resources/extraction");

  @TestFactory
  Stream<DynamicTest> readsEverySum() throws IOException {
    return lines("amounts.tsv", AmountNotation::read);
  }

  @TestFactory
  Stream<DynamicTest> readsWhoEverySumGoesTo() throws IOException {
    return lines("payees.tsv", AmountNotation::readPayees);
  }

  @TestFactory
  Stream<DynamicTest> readsEveryDate() throws IOException {
    return lines("dates.tsv", DateNotation::read);
  }

  private static Stream<DynamicTest> lines(String file, Function<String, List<String>> reader)
      throws IOException {
    List<String> lines =
        Files.readAllLines(TABLES.resolve(file)).stream()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .toList();
    assertThat(lines).isNotEmpty();
    return lines.stream().map(line -> line(line, reader));
  }

  private static DynamicTest line(String line, Function<String, List<String>> reader) {
    int tab = line.indexOf('\t');
    String text = line.substring(0, tab).replace("\\n", "\n").replace("\\t", "\t");
    List<String> expected =
        Stream.of(line.substring(tab + 1).split(";"))
            .map(String::strip)
            .filter(word -> !word.isEmpty())
            .toList();
    return dynamicTest(
        line.substring(0, tab),
        () -> assertThat(reader.apply(text)).containsExactlyElementsOf(expected));
  }
}
