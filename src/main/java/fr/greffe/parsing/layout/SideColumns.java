package fr.greffe.parsing.layout;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds a narrow margin column that comes back on later pages with what an earlier one says. */
final class SideColumns {
  private static final double NARROW = 0.36;
  private final Set<String> known = new HashSet<>();
  private boolean first = true;

  /** The words of the margin column of the next page, where its rows were seen on a page before. */
  Set<PlacedWord> repeated(List<Row> rows, double width) {
    if (!first && known.isEmpty()) {
      return Set.of();
    }
    Gutter gutter = Gutter.best(rows);
    if (gutter == null || gutter.middle() >= NARROW * width) {
      first = false;
      return Set.of();
    }
    List<PlacedWord> band =
        rows.subList(gutter.first(), gutter.last() + 1).stream()
            .flatMap(row -> row.words().stream())
            .toList();
    List<PlacedWord> left = band.stream().filter(word -> word.right() <= gutter.middle()).toList();
    List<PlacedWord> right = band.stream().filter(word -> word.right() > gutter.middle()).toList();
    List<Row> column = Rows.of(left);
    if (!worded(column) || !Columns.areColumns(column, Rows.of(right))) {
      first = false;
      return Set.of();
    }
    long again = column.stream().filter(row -> known.contains(key(row))).count();
    column.forEach(row -> known.add(key(row)));
    boolean side = !first && column.size() >= 3 && again >= 0.6 * column.size();
    first = false;
    return side ? left.stream().collect(Collectors.toSet()) : Set.of();
  }

  /** A margin column says something; a column of dates or dashes is part of a table. */
  private static boolean worded(List<Row> column) {
    double letters =
        column.stream()
            .mapToLong(row -> row.text().codePoints().filter(Character::isLetter).count())
            .average()
            .orElse(0);
    return letters >= 6;
  }

  private static String key(Row row) {
    return row.text().toLowerCase(Locale.FRENCH).replaceAll("\\s+", "");
  }
}
