package fr.greffe.export;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** A file of SCDL « délibérations », read row by row to be checked. */
public final class ScdlFile {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();

  private final ScdlChecks checks;

  public ScdlFile(ScdlChecks checks) {
    this.checks = checks;
  }

  /**
   * What one line of a file has wrong.
   *
   * @param line from 1, the header's
   * @param column its name, or empty for the whole line
   * @param reason in French
   */
  public record Finding(long line, String column, String reason) {}

  /**
   * Checks a file and tells what is wrong, line by line.
   *
   * @return how many rows follow the header
   */
  public long check(Reader file, Consumer<Finding> findings) throws IOException {
    long rows = 0;
    for (CSVRecord line : FORMAT.parse(file)) {
      if (line.getRecordNumber() == 1) {
        header(line, findings);
      } else {
        rows++;
        row(line, findings);
      }
    }
    if (rows == 0) {
      findings.accept(new Finding(1, "", "le fichier ne porte aucune délibération"));
    }
    return rows;
  }

  private static void header(CSVRecord line, Consumer<Finding> findings) {
    List<String> expected = Arrays.stream(ScdlColumn.values()).map(ScdlColumn::name).toList();
    List<String> found = new ArrayList<>(line.toList());
    found.replaceAll(name -> name.replace("\ufeff", "").strip());
    if (!found.equals(expected)) {
      findings.accept(
          new Finding(
              1,
              "",
              "l'en-tête doit être, dans cet ordre : "
                  + String.join(",", expected)
                  + " ; lu : "
                  + String.join(",", found)));
    }
  }

  private void row(CSVRecord line, Consumer<Finding> findings) {
    ScdlColumn[] columns = ScdlColumn.values();
    if (line.size() != columns.length) {
      findings.accept(
          new Finding(
              line.getRecordNumber(), "", line.size() + " cellules au lieu de " + columns.length));
      return;
    }
    Map<ScdlColumn, String> cells = new EnumMap<>(ScdlColumn.class);
    for (int i = 0; i < columns.length; i++) {
      cells.put(columns[i], line.get(i));
    }
    for (ScdlProblem problem : checks.problems(new ScdlRow(cells))) {
      findings.accept(
          new Finding(line.getRecordNumber(), problem.column().name(), problem.reason()));
    }
  }
}
