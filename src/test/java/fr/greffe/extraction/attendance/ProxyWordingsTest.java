package fr.greffe.extraction.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import fr.greffe.extraction.Rows;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Reads every wording of {@code proxies.tsv}, a table that anyone can add a line to. */
class ProxyWordingsTest {
  @TestFactory
  Stream<DynamicTest> readsEveryWordingOfTheTable() throws IOException {
    return Rows.of("proxies.tsv").stream()
        .map(
            row ->
                dynamicTest(
                    row.getFirst(),
                    () ->
                        assertThat(PersonNotation.read(row.getFirst()))
                            .isEqualTo(Rows.expected(row.get(1)))));
  }
}
