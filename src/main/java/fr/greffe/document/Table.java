package fr.greffe.document;

import java.util.List;

/**
 * A table whose rows and cells were recognised. Its cells also stand in the text, row after row, a
 * tab between cells.
 *
 * @param page where it begins, from 1
 * @param rows from top to bottom
 */
public record Table(int page, List<Row> rows) {
  public Table {
    rows = List.copyOf(rows);
  }

  /**
   * A row.
   *
   * @param cells from left to right, an empty span for an empty cell; same number in each row of a
   *     table
   */
  public record Row(List<Span> cells) {
    public Row {
      cells = List.copyOf(cells);
    }
  }
}
