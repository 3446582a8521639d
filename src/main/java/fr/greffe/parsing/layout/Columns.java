package fr.greffe.parsing.layout;

import java.util.ArrayList;
import java.util.List;

/** Tells columns, read one after the other, from a table, read row by row. */
final class Columns {
  private Columns() {}

  /** Whether what stands on both sides of a gutter is read side by side: left first, then right. */
  static boolean areColumns(List<Row> left, List<Row> right) {
    boolean leftProse = prose(left);
    boolean rightProse = prose(right);
    if (!leftProse && !rightProse) {
      return shared(left, right) < 0.5 && !numeric(left) && !numeric(right);
    }
    if (numeric(left) || numeric(right)) {
      return false;
    }
    List<Row> leftStarts = starts(left);
    if (leftProse && rightProse) {
      return leftStarts.size() < 3 || shared(leftStarts, starts(right)) < 0.8;
    }
    if (rightProse) {
      return leftStarts.size() < 3 || shared(leftStarts, starts(right)) < 0.7;
    }
    return shared(right, left) < 0.8;
  }

  /** The same where a line is drawn between them: only closely aligned rows make a table then. */
  static boolean areDrawnColumns(List<Row> left, List<Row> right) {
    return (prose(left) || prose(right))
        && !numeric(left)
        && !numeric(right)
        && shared(starts(left), starts(right)) < 0.9;
  }

  /** Lines long enough, in words and against their column, to be running text. */
  private static boolean prose(List<Row> rows) {
    if (rows.size() < 3) {
      return false;
    }
    double left = rows.stream().mapToDouble(Row::left).min().orElse(0);
    double right = rows.stream().mapToDouble(Row::right).max().orElse(0);
    int longer = rows.size() * 2 / 3;
    int words = rows.stream().mapToInt(row -> row.words().size()).sorted().toArray()[longer];
    double width = rows.stream().mapToDouble(Row::width).sorted().toArray()[longer];
    return words >= 5 && width > 0.6 * (right - left);
  }

  /** More than half of the rows are figures. */
  private static boolean numeric(List<Row> rows) {
    long figures = rows.stream().filter(row -> figures(row.text())).count();
    return figures * 2 > rows.size();
  }

  static boolean figures(String text) {
    int digits = 0;
    int letters = 0;
    for (int i = 0; i < text.length(); i++) {
      digits += Character.isDigit(text.charAt(i)) ? 1 : 0;
      letters += Character.isLetter(text.charAt(i)) ? 1 : 0;
    }
    return digits > letters;
  }

  /** The rows that begin a group: the first, and those a wider step parts from the one above. */
  private static List<Row> starts(List<Row> rows) {
    double usual = usualStep(rows);
    List<Row> starts = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      if (i == 0 || rows.get(i).baseline() - rows.get(i - 1).baseline() > 1.25 * usual) {
        starts.add(rows.get(i));
      }
    }
    return starts;
  }

  static double usualStep(List<Row> rows) {
    double[] steps = new double[Math.max(0, rows.size() - 1)];
    for (int i = 0; i < steps.length; i++) {
      steps[i] = rows.get(i + 1).baseline() - rows.get(i).baseline();
    }
    java.util.Arrays.sort(steps);
    return steps.length == 0 ? 12 : steps[(steps.length - 1) / 3];
  }

  /** Part of the rows of one side that stand on the baseline of a row of the other. */
  private static double shared(List<Row> some, List<Row> others) {
    long shared =
        some.stream()
            .filter(
                row ->
                    others.stream()
                        .anyMatch(
                            other ->
                                Math.abs(other.baseline() - row.baseline()) < 0.2 * row.size()))
            .count();
    return some.isEmpty() ? 0 : (double) shared / some.size();
  }
}
