package fr.greffe.parsing.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A straight line drawn on a page, horizontal or vertical, in points, {@code x0 <= x1, y0 <= y1}.
 */
public record Ruling(double x0, double y0, double x1, double y1) {
  /** The line between two points, in any order. */
  public static Ruling between(double x0, double y0, double x1, double y1) {
    return new Ruling(Math.min(x0, x1), Math.min(y0, y1), Math.max(x0, x1), Math.max(y0, y1));
  }

  public boolean horizontal() {
    return x1 - x0 > y1 - y0;
  }

  /** The same lines, pieces that go on from one another made one. */
  public static List<Ruling> joined(List<Ruling> lines) {
    List<Ruling> joined = lines;
    int before;
    do {
      before = joined.size();
      joined = joinedOnce(joined);
    } while (joined.size() < before);
    return joined;
  }

  private static List<Ruling> joinedOnce(List<Ruling> lines) {
    List<Ruling> sorted = new ArrayList<>(lines);
    sorted.sort(
        Comparator.comparing(Ruling::horizontal)
            .thenComparingLong(line -> Math.round(line.horizontal() ? line.y0() : line.x0()))
            .thenComparingDouble(line -> line.horizontal() ? line.x0() : line.y0()));
    List<Ruling> joined = new ArrayList<>();
    for (Ruling line : sorted) {
      int known = joined.size() - 1;
      int far = Math.max(0, joined.size() - 40);
      while (known >= far && !joined.get(known).continuedBy(line)) {
        known--;
      }
      if (known >= far) {
        joined.set(known, joined.get(known).union(line));
      } else {
        joined.add(line);
      }
    }
    return joined;
  }

  /** Whether {@code next} lies on this line and touches it. */
  private boolean continuedBy(Ruling next) {
    if (horizontal() != next.horizontal()) {
      return false;
    }
    double beside =
        horizontal() ? apart(y0, y1, next.y0, next.y1) : apart(x0, x1, next.x0, next.x1);
    double along = horizontal() ? apart(x0, x1, next.x0, next.x1) : apart(y0, y1, next.y0, next.y1);
    return beside < 1 && along < 1.5;
  }

  /** One line over both. */
  private Ruling union(Ruling next) {
    return new Ruling(
        Math.min(x0, next.x0), Math.min(y0, next.y0), Math.max(x1, next.x1), Math.max(y1, next.y1));
  }

  double y() {
    return (y0 + y1) / 2;
  }

  double x() {
    return (x0 + x1) / 2;
  }

  private static double apart(double a0, double a1, double b0, double b1) {
    return Math.max(0, Math.max(b0 - a1, a0 - b1));
  }
}
