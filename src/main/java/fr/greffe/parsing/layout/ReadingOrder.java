package fr.greffe.parsing.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Orders the words of a page into lines, tables and blocks as a person reads them. */
public final class ReadingOrder {
  private static final int DEEPEST = 12;
  private final List<Ruling> rulings;
  private final double bodySize;
  private final List<Block> blocks = new ArrayList<>();

  private ReadingOrder(List<Ruling> rulings, double bodySize) {
    this.rulings = rulings;
    this.bodySize = bodySize;
  }

  /**
   * The blocks of a page.
   *
   * @param words in any order
   * @param rulings straight lines drawn on the page
   * @param bodySize the type size of most of the document
   */
  public static List<Block> blocks(List<PlacedWord> words, List<Ruling> rulings, double bodySize) {
    ReadingOrder order = new ReadingOrder(rulings, bodySize);
    List<Lattice> lattices = new ArrayList<>(Lattice.of(rulings));
    lattices.sort(Comparator.comparingDouble(Lattice::top).thenComparingDouble(Lattice::left));
    order.page(words, lattices);
    return order.blocks;
  }

  private void page(List<PlacedWord> words, List<Lattice> lattices) {
    List<PlacedWord> rest = words;
    for (Lattice lattice : lattices) {
      List<PlacedWord> inside = rest.stream().filter(lattice::holds).toList();
      if (lattice.columnsWithText(inside) < 2) {
        continue;
      }
      List<PlacedWord> above =
          rest.stream()
              .filter(word -> !lattice.holds(word) && word.baseline() <= lattice.top() + 1)
              .toList();
      region(above, 0);
      lattice(lattice, inside);
      rest =
          rest.stream()
              .filter(word -> !lattice.holds(word) && word.baseline() > lattice.top() + 1)
              .toList();
    }
    region(rest, 0);
  }

  private void lattice(Lattice lattice, List<PlacedWord> words) {
    List<List<List<PlacedWord>>> cells = lattice.cells(words);
    if (Lattice.laysOutText(cells)) {
      cells.forEach(row -> row.forEach(cell -> region(cell, 1)));
      return;
    }
    List<List<Block.Cell>> rows = new ArrayList<>();
    for (List<List<PlacedWord>> row : cells) {
      List<Row> spanning = lattice.spans(row) ? Rows.of(row.getFirst()) : List.of();
      if (spanning.size() > 1) {
        grid(rows);
        rows = new ArrayList<>();
        blocks.addAll(Paragraphs.of(spanning, rulings, bodySize));
      } else {
        rows.add(row.stream().map(ReadingOrder::cell).toList());
      }
    }
    grid(rows);
  }

  private void grid(List<List<Block.Cell>> rows) {
    if (!rows.isEmpty()) {
      blocks.add(new Block.Grid(rows));
    }
  }

  private static Block.Cell cell(List<PlacedWord> words) {
    return new Block.Cell(Rows.of(words).stream().map(Row::line).toList());
  }

  private void region(List<PlacedWord> words, int depth) {
    List<Row> rows = CentredFigures.settled(Rows.of(words));
    Gutter gutter = depth < DEEPEST ? Gutter.of(rows, rulings) : null;
    if (gutter == null) {
      blocks.addAll(Paragraphs.of(rows, rulings, bodySize));
      return;
    }
    List<PlacedWord> left = new ArrayList<>();
    List<PlacedWord> right = new ArrayList<>();
    for (Row row : rows.subList(gutter.first(), gutter.last() + 1)) {
      row.words().forEach(word -> (gutter.leftOf(word) ? left : right).add(word));
    }
    region(words(rows.subList(0, gutter.first())), depth + 1);
    List<Row> leftRows = Rows.of(left);
    List<Row> rightRows = Rows.of(right);
    if (gutter.drawn() && Columns.areDrawnColumns(leftRows, rightRows)
        || Columns.areColumns(leftRows, rightRows)) {
      region(left, depth + 1);
      region(right, depth + 1);
    } else {
      blocks.add(AlignedTable.of(rows.subList(gutter.first(), gutter.last() + 1), rulings));
    }
    region(words(rows.subList(gutter.last() + 1, rows.size())), depth + 1);
  }

  private static List<PlacedWord> words(List<Row> rows) {
    return rows.stream().flatMap(row -> row.words().stream()).toList();
  }
}
