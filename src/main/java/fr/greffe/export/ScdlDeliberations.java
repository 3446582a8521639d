package fr.greffe.export;

import fr.greffe.register.Entry;
import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * SCDL « délibérations » 2.1.5: all columns in their order, one row an act. Only rows that pass
 * every check are written; each of the others is told with its reasons.
 */
public final class ScdlDeliberations implements Export {
  static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setHeader(
              Arrays.stream(ScdlColumn.values()).map(ScdlColumn::name).toArray(String[]::new))
          .get();

  private final CSVPrinter printer;
  private final ScdlRows rows;
  private final ScdlChecks checks;
  private final Consumer<Gap> gaps;

  /**
   * @param gaps told why acts have no row, or a row an empty cell
   */
  public ScdlDeliberations(Writer out, ScdlRows rows, ScdlChecks checks, Consumer<Gap> gaps)
      throws IOException {
    this.printer = FORMAT.print(out);
    this.rows = rows;
    this.checks = checks;
    this.gaps = gaps;
  }

  @Override
  public void add(Entry entry) throws IOException {
    if (entry.act() == null) {
      return;
    }
    ScdlRow row = rows.row(entry, entry.act(), gaps);
    List<ScdlProblem> problems = checks.problems(row);
    for (ScdlProblem problem : problems) {
      gaps.accept(new Gap(ActName.of(entry), problem.column().name(), problem.reason(), true));
    }
    if (problems.isEmpty()) {
      for (ScdlColumn column : ScdlColumn.values()) {
        printer.print(row.get(column));
      }
      printer.println();
    }
  }

  @Override
  public void close() throws IOException {
    printer.close(true);
  }
}
