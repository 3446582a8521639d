package fr.greffe.extraction.vote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import fr.greffe.document.Passage;
import fr.greffe.extraction.Passages;
import fr.greffe.extraction.Rows;
import fr.greffe.extraction.attendance.AttendanceReader;
import fr.greffe.extraction.attendance.Roll;
import fr.greffe.register.Warning;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Checks the numbers of every row of {@code arithmetic.tsv}, a table anyone can add a line to. */
class VoteArithmeticTest {
  private static final Path CONFIG = Path.of("config");
  private static final AttendanceReader ATTENDANCES = AttendanceReader.load(CONFIG);
  private static final VoteReader VOTES = VoteReader.load(CONFIG);

  @TestFactory
  Stream<DynamicTest> flagsEveryContradiction() throws IOException {
    return Rows.of("arithmetic.tsv").stream()
        .map(
            row ->
                dynamicTest(
                    row.getFirst() + " / " + row.get(1),
                    () ->
                        assertThat(codes(row.getFirst(), row.get(1)))
                            .isEqualTo(Rows.expected(row.get(2)))));
  }

  private static List<String> codes(String head, String vote) {
    Roll roll = ATTENDANCES.rolls(Passages.of(head)).getFirst();
    Passage act = Passages.of(vote);
    Stream<Warning> checked =
        VOTES.main(act, VOTES.read(act, roll.attendance())).stream()
            .flatMap(main -> VoteChecks.check(main, roll.attendance()).stream());
    return Stream.of(roll.warnings().stream(), checked, VOTES.warnings(act).stream())
        .flatMap(warnings -> warnings)
        .map(Warning::code)
        .distinct()
        .toList();
  }
}
