package fr.greffe.parsing.pdf;

import fr.greffe.parsing.layout.Ruling;
import java.util.ArrayList;
import java.util.List;

/** Follows paths as they are drawn and keeps their straight horizontal and vertical lines. */
final class Rulings {
  private static final int MOST = 8000;
  private static final double THICK = 4;
  private static final double SHORTEST = 4;
  private final List<double[]> segments = new ArrayList<>();
  private final List<double[]> pending = new ArrayList<>();
  private boolean curved;
  private boolean painted;
  private double x;
  private double y;
  private double startX;
  private double startY;

  void move(double toX, double toY) {
    x = toX;
    y = toY;
    startX = toX;
    startY = toY;
  }

  void line(double toX, double toY) {
    if (pending.size() + segments.size() < MOST) {
      pending.add(new double[] {x, y, toX, toY});
    }
    x = toX;
    y = toY;
  }

  /** A curve: only its end counts. */
  void skip(double toX, double toY) {
    x = toX;
    y = toY;
    curved = true;
  }

  void close() {
    line(startX, startY);
  }

  void rectangle(double x0, double y0, double x1, double y1) {
    move(x0, y0);
    line(x1, y0);
    line(x1, y1);
    line(x0, y1);
    close();
  }

  /** Whether any path has left ink. */
  boolean painted() {
    return painted;
  }

  private void paint() {
    painted |= curved || !pending.isEmpty();
    curved = false;
  }

  /** The path is drawn with a pen. */
  void stroke() {
    paint();
    segments.addAll(pending);
    pending.clear();
  }

  /** The path is filled: it is a line only where it is thin. */
  void fill() {
    paint();
    if (!pending.isEmpty()) {
      for (int i = 0; i + 3 < pending.size(); i += 4) {
        thin(pending.subList(i, i + 4));
      }
    }
    pending.clear();
  }

  /** The path is not drawn. */
  void drop() {
    curved = false;
    pending.clear();
  }

  private void thin(List<double[]> sides) {
    double x0 = Double.MAX_VALUE;
    double y0 = Double.MAX_VALUE;
    double x1 = -Double.MAX_VALUE;
    double y1 = -Double.MAX_VALUE;
    for (double[] side : sides) {
      x0 = Math.min(x0, Math.min(side[0], side[2]));
      x1 = Math.max(x1, Math.max(side[0], side[2]));
      y0 = Math.min(y0, Math.min(side[1], side[3]));
      y1 = Math.max(y1, Math.max(side[1], side[3]));
    }
    if (y1 - y0 <= THICK) {
      segments.add(new double[] {x0, (y0 + y1) / 2, x1, (y0 + y1) / 2});
    } else if (x1 - x0 <= THICK) {
      segments.add(new double[] {(x0 + x1) / 2, y0, (x0 + x1) / 2, y1});
    }
  }

  /** The lines, seen with text of {@code direction} upright, pieces in a row joined. */
  List<Ruling> seen(Frame frame, int direction) {
    List<Ruling> lines = new ArrayList<>();
    for (double[] segment : segments) {
      double[] a = frame.see(segment[0], segment[1], direction);
      double[] b = frame.see(segment[2], segment[3], direction);
      double dx = Math.abs(a[0] - b[0]);
      double dy = Math.abs(a[1] - b[1]);
      if (Math.min(dx, dy) < 1 && Math.max(dx, dy) >= SHORTEST) {
        lines.add(Ruling.between(a[0], a[1], b[0], b[1]));
      }
    }
    return Ruling.joined(lines);
  }
}
