package fr.greffe.parsing.layout;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Finds a narrow margin column that says on later pages what it said on an earlier one. */
final class SideColumns {
  private static final double NARROW = 0.36;
  private static final double AGAIN = 0.6;
  private final Set<String> known = new HashSet<>();
  private boolean first = true;

  /** The words of the next page's margin column, where they were read on a page before. */
  Set<PlacedWord> repeated(List<Row> rows, List<Ruling> rulings, double width) {
    boolean opening = first;
    first = false;
    if (!opening && known.isEmpty()) {
      return Set.of();
    }
    List<PlacedWord> left = margin(rows, rulings, width);
    List<String> said =
        left.stream().map(SideColumns::key).filter(key -> key.length() > 3).toList();
    long again = said.stream().filter(known::contains).count();
    known.addAll(said);
    boolean side = !opening && said.size() >= 3 && again >= AGAIN * said.size();
    return side ? Set.copyOf(left) : Set.of();
  }

  private static List<PlacedWord> margin(List<Row> rows, List<Ruling> rulings, double width) {
    Gutter gutter = Gutter.of(rows, rulings);
    if (gutter == null || gutter.middle() >= NARROW * width) {
      return List.of();
    }
    List<PlacedWord> band =
        rows.subList(gutter.first(), gutter.last() + 1).stream()
            .flatMap(row -> row.words().stream())
            .toList();
    List<PlacedWord> left = band.stream().filter(gutter::leftOf).toList();
    List<Row> column = Rows.of(left);
    List<Row> others = Rows.of(band.stream().filter(word -> !gutter.leftOf(word)).toList());
    boolean columns = gutter.drawn() || Columns.areColumns(column, others);
    return columns && worded(column) ? left : List.of();
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

  private static String key(PlacedWord word) {
    return word.text().toLowerCase(Locale.FRENCH);
  }
}
