package fr.greffe.parsing.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A frame of ruled lines: the borders of its columns and rows, and the lines that close its cells.
 */
record Lattice(double[] xs, double[] ys, List<Ruling> lines) {
  private static final double NEAR = 3;
  private static final int MOST_LINES = 4000;
  private static final int LONG_CELL = 700;

  static List<Lattice> of(List<Ruling> rulings) {
    if (rulings.size() < 4 || rulings.size() > MOST_LINES) {
      return List.of();
    }
    List<Lattice> lattices = new ArrayList<>();
    for (List<Ruling> group : groups(rulings)) {
      double[] xs =
          clusters(group.stream().filter(line -> !line.horizontal()).mapToDouble(Ruling::x));
      double[] ys = clusters(group.stream().filter(Ruling::horizontal).mapToDouble(Ruling::y));
      if (xs.length >= 3 && ys.length >= 2) {
        lattices.add(new Lattice(xs, ys, group));
      }
    }
    return lattices;
  }

  double top() {
    return ys[0];
  }

  double left() {
    return xs[0];
  }

  boolean holds(PlacedWord word) {
    double x = (word.left() + word.right()) / 2;
    double y = middle(word);
    return x > xs[0] && x < xs[xs.length - 1] && y > ys[0] && y < ys[ys.length - 1];
  }

  int columnsWithText(List<PlacedWord> words) {
    return (int)
        words.stream()
            .mapToInt(word -> below(xs, (word.left() + word.right()) / 2))
            .distinct()
            .count();
  }

  /** Words of each cell, row by row; cells joined over a missing line are filled once. */
  List<List<List<PlacedWord>>> cells(List<PlacedWord> words) {
    int columns = xs.length - 1;
    int[][] owner = owners(columns);
    List<List<List<PlacedWord>>> cells = new ArrayList<>();
    for (int r = 0; r < ys.length - 1; r++) {
      List<List<PlacedWord>> row = new ArrayList<>();
      for (int c = 0; c < columns; c++) {
        row.add(new ArrayList<>());
      }
      cells.add(row);
    }
    for (PlacedWord word : words) {
      int c = Math.clamp(below(xs, (word.left() + word.right()) / 2), 0, columns - 1);
      int r = Math.clamp(below(ys, middle(word)), 0, ys.length - 2);
      int cell = owner[r][c];
      cells.get(cell / columns).get(cell % columns).add(word);
    }
    cells.removeIf(row -> row.stream().allMatch(List::isEmpty));
    return cells;
  }

  /** Whether the first cell of a row is its only one and reaches across all columns. */
  boolean spans(List<List<PlacedWord>> row) {
    double reach = row.getFirst().stream().mapToDouble(PlacedWord::right).max().orElse(0);
    return row.stream().skip(1).allMatch(List::isEmpty) && reach > xs[1] + NEAR;
  }

  /** The cell that owns each place of the grid: its own, or the one it is joined to. */
  private int[][] owners(int columns) {
    int[][] owner = new int[ys.length - 1][columns];
    for (int r = 0; r < owner.length; r++) {
      for (int c = 0; c < columns; c++) {
        owner[r][c] = r * columns + c;
        if (c > 0 && !wall(xs[c], (ys[r] + ys[r + 1]) / 2, false)) {
          owner[r][c] = owner[r][c - 1];
        } else if (r > 0 && !wall(ys[r], (xs[c] + xs[c + 1]) / 2, true)) {
          owner[r][c] = owner[r - 1][c];
        }
      }
    }
    return owner;
  }

  private boolean wall(double at, double across, boolean horizontal) {
    for (Ruling line : lines) {
      if (line.horizontal() == horizontal
          && Math.abs((horizontal ? line.y() : line.x()) - at) <= NEAR
          && (horizontal ? line.x0() : line.y0()) <= across
          && (horizontal ? line.x1() : line.y1()) >= across) {
        return true;
      }
    }
    return false;
  }

  /** Whether cells hold running text: the frame then lays out the page and is read cell by cell. */
  static boolean laysOutText(List<List<List<PlacedWord>>> cells) {
    return cells.stream()
        .flatMap(List::stream)
        .anyMatch(
            cell -> cell.stream().mapToInt(word -> word.text().length() + 1).sum() > LONG_CELL);
  }

  private static double middle(PlacedWord word) {
    return word.baseline() - 0.3 * word.size();
  }

  private static int below(double[] borders, double at) {
    int i = 0;
    while (i + 1 < borders.length && at > borders[i + 1]) {
      i++;
    }
    return i;
  }

  private static double[] clusters(java.util.stream.DoubleStream values) {
    double[] sorted = values.sorted().toArray();
    double[] clusters = new double[sorted.length];
    int count = 0;
    for (double value : sorted) {
      if (count == 0 || value - clusters[count - 1] > NEAR) {
        clusters[count++] = value;
      }
    }
    return Arrays.copyOf(clusters, count);
  }

  /** Lines that touch one another, directly or through others. */
  private static List<List<Ruling>> groups(List<Ruling> rulings) {
    int[] parent = new int[rulings.size()];
    Arrays.setAll(parent, i -> i);
    for (int i = 0; i < parent.length; i++) {
      for (int j = i + 1; j < parent.length; j++) {
        if (touch(rulings.get(i), rulings.get(j))) {
          parent[root(parent, i)] = root(parent, j);
        }
      }
    }
    List<List<Ruling>> groups = new ArrayList<>();
    int[] index = new int[parent.length];
    Arrays.fill(index, -1);
    for (int i = 0; i < parent.length; i++) {
      int root = root(parent, i);
      if (index[root] < 0) {
        index[root] = groups.size();
        groups.add(new ArrayList<>());
      }
      groups.get(index[root]).add(rulings.get(i));
    }
    return groups;
  }

  private static boolean touch(Ruling a, Ruling b) {
    return a.x0() <= b.x1() + NEAR
        && b.x0() <= a.x1() + NEAR
        && a.y0() <= b.y1() + NEAR
        && b.y0() <= a.y1() + NEAR;
  }

  private static int root(int[] parent, int i) {
    int root = i;
    while (parent[root] != root) {
      root = parent[root];
    }
    parent[i] = root;
    return root;
  }
}
