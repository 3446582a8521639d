package fr.greffe.parsing.layout;

import java.util.ArrayList;
import java.util.List;

/**
 * Puts a figure that stands between the two lines of the cell beside it, centred on them, onto the
 * first of these lines.
 */
final class CentredFigures {
  /** Lines of one cell are further apart than this, in type sizes; a centred figure is nearer. */
  private static final double NEAR = 0.9;

  private static final double APART = 1.5;

  private CentredFigures() {}

  static List<Row> settled(List<Row> rows) {
    List<Row> settled = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      boolean between = i > 0 && i + 1 < rows.size() && Columns.figures(row.text());
      if (between && beside(rows.get(i - 1), row) && beside(row, rows.get(i + 1))) {
        settled.set(settled.size() - 1, joined(settled.getLast(), row));
      } else {
        settled.add(row);
      }
    }
    return settled;
  }

  private static boolean beside(Row above, Row below) {
    double size = Math.max(above.size(), below.size());
    double gap = Math.max(below.left() - above.right(), above.left() - below.right());
    return below.baseline() - above.baseline() < NEAR * size && gap > APART * size;
  }

  private static Row joined(Row line, Row figure) {
    List<PlacedWord> words = new ArrayList<>(line.words());
    figure.words().forEach(word -> words.add(word.standing(line.baseline())));
    return Rows.row(words);
  }
}
