package fr.greffe.extraction;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads the rows of a table of wordings; blank lines and those that begin with # are not rows. */
public final class Rows {
  private static final Path TABLES = Path.of("src/test/resources/extraction");

  private Rows() {}

  /** The cells of every row; {@code \n} and {@code \t} in a cell are a line end and a tab. */
  public static List<List<String>> of(String table) throws IOException {
    return Files.readAllLines(TABLES.resolve(table)).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> List.of(line.split("\t")))
        .map(cells -> cells.stream().map(Rows::unescaped).toList())
        .toList();
  }

  /** What a row expects: nothing for a dash. */
  public static List<String> expected(String cell) {
    return cell.equals("-") ? List.of() : List.of(cell.split(" \\| "));
  }

  private static String unescaped(String cell) {
    return cell.replace("\\n", "\n").replace("\\t", "\t");
  }
}
