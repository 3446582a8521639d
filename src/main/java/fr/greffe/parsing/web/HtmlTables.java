package fr.greffe.parsing.web;

import fr.greffe.parsing.layout.Block;
import fr.greffe.parsing.layout.Blocks;
import fr.greffe.parsing.layout.TextLine;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Tells tables of data from tables of layout and reads their cells. */
final class HtmlTables {
  /** A cell longer than this holds running text: the table only lays out the page. */
  private static final int LONGEST_CELL = 600;

  private static final int WIDEST = 60;

  private HtmlTables() {}

  /** Rows and cells of a table of data, or null when the table only lays out the page. */
  static Block.@Nullable Grid grid(Element table) {
    if (!table.select("table table, h1, h2, h3, form").isEmpty()) {
      return null;
    }
    List<List<Block.Cell>> rows = new ArrayList<>();
    int width = 0;
    for (Element row : table.select("tr")) {
      List<Block.Cell> cells = cells(row);
      if (cells.stream().anyMatch(cell -> length(cell) > LONGEST_CELL)) {
        return null;
      }
      if (cells.stream().anyMatch(cell -> !cell.lines().isEmpty())) {
        rows.add(cells);
        width = Math.max(width, cells.size());
      }
    }
    if (width < 2 || rows.size() < 2) {
      return null;
    }
    for (List<Block.Cell> row : rows) {
      while (row.size() < width) {
        row.add(new Block.Cell(List.of()));
      }
    }
    return new Block.Grid(rows);
  }

  private static List<Block.Cell> cells(Element row) {
    List<Block.Cell> cells = new ArrayList<>();
    for (Element element : row.select("> td, > th")) {
      List<TextLine> lines = new ArrayList<>();
      for (Block block : HtmlBlocks.of(element)) {
        lines.addAll(Blocks.lines(block));
      }
      cells.add(new Block.Cell(lines));
      for (int i = 1; i < span(element) && cells.size() < WIDEST; i++) {
        cells.add(new Block.Cell(List.of()));
      }
    }
    return cells;
  }

  private static int span(Element cell) {
    String value = cell.attr("colspan").strip();
    return value.matches("\\d{1,3}") ? Integer.parseInt(value) : 1;
  }

  private static int length(Block.Cell cell) {
    return cell.lines().stream().mapToInt(line -> line.text().length()).sum();
  }
}
