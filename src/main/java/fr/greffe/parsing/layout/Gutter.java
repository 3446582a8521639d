package fr.greffe.parsing.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A corridor without words that runs down several rows with words on both sides.
 *
 * @param x0 left edge
 * @param x1 right edge
 * @param first first row
 * @param last last row
 */
record Gutter(double x0, double x1, int first, int last) {
  private static final int FEWEST_ROWS = 3;

  /** What begins an item of a list belongs to its item. */
  private static final Pattern MARKER =
      Pattern.compile(
          "[•·▪■□◦○●◆➢➤►✓✔→o*–—−-]|[ivxIVX]{1,5}[.)]|[a-hA-H][.)]|\\d{1,2}[.)°]|\\d(?:\\.\\d){1,2}\\.?");

  private static final int MOST_OPEN = 200;

  /** A quarter of a page. */
  private static final double LONG_LINE = 200;

  double middle() {
    return (x0 + x1) / 2;
  }

  /** Whether it is a line rather than a corridor. */
  boolean drawn() {
    return x1 - x0 <= 2;
  }

  boolean leftOf(PlacedWord word) {
    return (word.left() + word.right()) / 2 <= middle();
  }

  /** A drawn line between columns, or else the tallest corridor between words, or null. */
  static @Nullable Gutter of(List<Row> rows, List<Ruling> rulings) {
    Gutter drawn = along(rulings, rows);
    if (drawn != null) {
      List<PlacedWord> band =
          rows.subList(drawn.first, drawn.last + 1).stream()
              .flatMap(row -> row.words().stream())
              .toList();
      List<Row> left = Rows.of(band.stream().filter(drawn::leftOf).toList());
      List<Row> right = Rows.of(band.stream().filter(word -> !drawn.leftOf(word)).toList());
      if (left.size() >= 2 && Columns.areDrawnColumns(left, right)) {
        return drawn;
      }
    }
    return best(rows);
  }

  /** The tallest corridor of these rows, or null. */
  private static @Nullable Gutter best(List<Row> rows) {
    if (rows.size() < FEWEST_ROWS) {
      return null;
    }
    double size = median(rows);
    List<Gutter> open = new ArrayList<>();
    Gutter best = null;
    double bestScore = 0;
    for (int i = 0; i <= rows.size(); i++) {
      List<double[]> gaps = i < rows.size() ? gaps(rows.get(i), size) : List.of();
      List<Gutter> next = new ArrayList<>();
      for (Gutter gutter : open) {
        boolean whole = false;
        for (double[] gap : gaps) {
          double x0 = Math.max(gap[0], gutter.x0);
          double x1 = Math.min(gap[1], gutter.x1);
          if (x1 - x0 >= 0.6 * size) {
            whole |= x0 == gutter.x0 && x1 == gutter.x1;
            add(next, new Gutter(x0, x1, gutter.first, i));
          }
        }
        double score = whole ? 0 : gutter.score(rows, size);
        if (score > bestScore) {
          bestScore = score;
          best = gutter;
        }
      }
      for (double[] gap : gaps) {
        add(next, new Gutter(gap[0], gap[1], i, i));
      }
      open = next;
    }
    return best == null ? null : best.trimmed(rows);
  }

  /** The longest drawn vertical line that parts the words of several rows, or null. */
  private static @Nullable Gutter along(List<Ruling> rulings, List<Row> rows) {
    Gutter best = null;
    for (Ruling line : rulings) {
      if (line.horizontal() || line.y1() - line.y0() < LONG_LINE) {
        continue;
      }
      int first = 0;
      while (first < rows.size() && rows.get(first).baseline() < line.y0()) {
        first++;
      }
      int last = rows.size() - 1;
      while (last >= first && rows.get(last).baseline() > line.y1() + rows.get(last).size()) {
        last--;
      }
      Gutter gutter = new Gutter(line.x() - 1, line.x() + 1, first, last);
      if (last - first >= 5
          && (best == null || last - first > best.last - best.first)
          && gutter.parts(rows)) {
        best = gutter;
      }
    }
    return best;
  }

  /** Whether no word crosses and both sides have some. */
  private boolean parts(List<Row> rows) {
    int left = 0;
    int right = 0;
    for (Row row : rows.subList(first, last + 1)) {
      for (PlacedWord word : row.words()) {
        if (word.left() < middle() - 3 && word.right() > middle() + 3) {
          return false;
        }
        left += word.right() <= middle() + 3 ? 1 : 0;
        right += word.left() >= middle() - 3 ? 1 : 0;
      }
    }
    return left >= 4 && right >= 12;
  }

  private static void add(List<Gutter> open, Gutter gutter) {
    for (Gutter other : open) {
      if (other.first <= gutter.first && other.x0 <= gutter.x0 && other.x1 >= gutter.x1) {
        return;
      }
    }
    if (open.size() < MOST_OPEN) {
      open.add(gutter);
    }
  }

  /** Rows with words on both sides, 0 where there are too few or the corridor is too narrow. */
  private double score(List<Row> rows, double size) {
    int both = 0;
    for (int i = first; i <= last; i++) {
      Row row = rows.get(i);
      both += row.left() < x0 && row.right() > x1 ? 1 : 0;
    }
    double width = x1 - x0;
    boolean wide =
        both >= FEWEST_ROWS && width >= 1.5 * size || both >= 5 && width >= size || both >= 8;
    return wide ? both + 0.15 * (last - first) + Math.min(width / size, 4) * 0.25 : 0;
  }

  /** Without the rows at either end that stand on one side only and apart from the others. */
  private Gutter trimmed(List<Row> rows) {
    int top = first;
    while (top < last && !both(rows.get(top)) && apart(rows, top, last)) {
      top++;
    }
    int bottom = last;
    while (bottom > top && !both(rows.get(bottom))) {
      bottom--;
    }
    int end = bottom;
    while (end < last && step(rows, end) < 1.7 * rows.get(end).size()) {
      end++;
    }
    return new Gutter(x0, x1, top, end);
  }

  /** Whether a wide step parts row {@code i}, or the one-sided rows after it, from both sides. */
  private boolean apart(List<Row> rows, int i, int last) {
    for (int j = i; j < last && !both(rows.get(j)); j++) {
      if (step(rows, j) > 1.7 * rows.get(j).size()) {
        return true;
      }
    }
    return rows.get(i).right() < x0;
  }

  private boolean both(Row row) {
    return row.left() < x0 && row.right() > x1;
  }

  private static double step(List<Row> rows, int i) {
    return rows.get(i + 1).baseline() - rows.get(i).baseline();
  }

  private static List<double[]> gaps(Row row, double size) {
    List<double[]> gaps = new ArrayList<>();
    double end = Double.NEGATIVE_INFINITY;
    boolean marked = false;
    for (PlacedWord word : row.words()) {
      if (!marked && word.left() - end >= 0.6 * size) {
        gaps.add(new double[] {end, word.left()});
      }
      boolean opens = Double.isInfinite(end) || word.left() - end >= 0.6 * size;
      marked = opens && MARKER.matcher(word.text()).matches();
      end = Math.max(end, word.right());
    }
    gaps.add(new double[] {end, Double.POSITIVE_INFINITY});
    return gaps;
  }

  private static double median(List<Row> rows) {
    double[] sizes = rows.stream().mapToDouble(Row::size).sorted().toArray();
    return sizes[sizes.length / 2];
  }
}
