package fr.greffe.parsing.layout;

import java.util.ArrayList;
import java.util.List;

/** A table without a frame: columns from the corridors, rows from the steps between lines. */
final class AlignedTable {
  private AlignedTable() {}

  static Block.Grid of(List<Row> rows, List<Ruling> rulings) {
    double[] borders = borders(rows);
    List<List<Row>> groups = groups(rows, borders, rulings);
    List<List<Block.Cell>> table = new ArrayList<>();
    for (List<Row> group : groups) {
      List<List<TextLine>> cells = new ArrayList<>();
      for (int i = 0; i <= borders.length; i++) {
        cells.add(new ArrayList<>());
      }
      for (Row row : group) {
        List<List<PlacedWord>> parts = parts(row, borders);
        for (int i = 0; i < parts.size(); i++) {
          if (!parts.get(i).isEmpty()) {
            cells.get(i).add(new Row(parts.get(i)).line());
          }
        }
      }
      table.add(cells.stream().map(Block.Cell::new).toList());
    }
    return new Block.Grid(table);
  }

  /** The middles of the corridors that nearly every row leaves free. */
  private static double[] borders(List<Row> rows) {
    double left = rows.stream().mapToDouble(Row::left).min().orElse(0);
    double right = rows.stream().mapToDouble(Row::right).max().orElse(0);
    double size = rows.stream().mapToDouble(Row::size).average().orElse(10);
    int[] covered = new int[(int) Math.ceil(right - left) + 2];
    for (Row row : rows) {
      for (PlacedWord word : row.words()) {
        int from = (int) (word.left() - left);
        int to = (int) Math.min(covered.length - 1.0, Math.ceil(word.right() - left));
        for (int x = Math.max(0, from); x < to; x++) {
          covered[x]++;
        }
      }
    }
    int allowed = rows.size() / 12;
    List<Double> borders = new ArrayList<>();
    int start = -1;
    for (int x = 0; x < covered.length; x++) {
      if (covered[x] <= allowed) {
        start = start < 0 ? x : start;
      } else if (start >= 0) {
        if (x - start >= 0.6 * size && start > 0) {
          borders.add(left + (start + x) / 2.0);
        }
        start = -1;
      }
    }
    return borders.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static List<List<PlacedWord>> parts(Row row, double[] borders) {
    List<List<PlacedWord>> parts = new ArrayList<>();
    for (int i = 0; i <= borders.length; i++) {
      parts.add(new ArrayList<>());
    }
    for (PlacedWord word : row.words()) {
      double middle = (word.left() + word.right()) / 2;
      int column = 0;
      while (column < borders.length && middle > borders[column]) {
        column++;
      }
      parts.get(column).add(word);
    }
    return parts;
  }

  private static List<List<Row>> groups(List<Row> rows, double[] borders, List<Ruling> rulings) {
    double usual = Columns.usualStep(rows);
    List<List<Row>> groups = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      boolean goesOn =
          i > 0
              && continues(rows, i, borders, usual)
              && !ruled(rows.get(i - 1), rows.get(i), rulings);
      if (!goesOn) {
        groups.add(new ArrayList<>());
      }
      groups.getLast().add(rows.get(i));
    }
    return groups;
  }

  /** A row with one cell only, close below a row and not beginning anew, is its cell wrapped. */
  private static boolean continues(List<Row> rows, int i, double[] borders, double usual) {
    List<List<PlacedWord>> parts = parts(rows.get(i), borders);
    long filled = parts.stream().filter(part -> !part.isEmpty()).count();
    double step = rows.get(i).baseline() - rows.get(i - 1).baseline();
    String text = rows.get(i).text();
    if (filled > 1 || step > 1.3 * usual || Columns.figures(text)) {
      return false;
    }
    boolean before = filled(parts(rows.get(i - 1), borders), parts);
    boolean begins =
        Character.isUpperCase(text.codePointAt(0))
            && i + 1 < rows.size()
            && rows.get(i + 1).baseline() - rows.get(i).baseline() < 0.95 * step;
    return before && !begins;
  }

  /** Whether the one filled cell of {@code parts} is filled in {@code above} too. */
  private static boolean filled(List<List<PlacedWord>> above, List<List<PlacedWord>> parts) {
    for (int i = 0; i < parts.size(); i++) {
      if (!parts.get(i).isEmpty()) {
        return !above.get(i).isEmpty();
      }
    }
    return false;
  }

  private static boolean ruled(Row above, Row below, List<Ruling> rulings) {
    return rulings.stream()
        .anyMatch(
            line ->
                line.horizontal()
                    && line.y() > above.baseline()
                    && line.y() < below.baseline() - 0.3 * below.size()
                    && line.x1() - line.x0() > 0.7 * Math.max(above.width(), below.width()));
  }
}
