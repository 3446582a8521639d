package fr.greffe.extraction.amount;

import fr.greffe.document.Passage;
import fr.greffe.document.Span;
import fr.greffe.document.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A table of a passage, seen by columns.
 *
 * @param text the passage's text
 * @param rows cells in offsets of that text
 */
record Grid(String text, List<List<Span>> rows) {
  static final Pattern NUMBER =
      Pattern.compile(
          "[-–−+(]?\\s?\\d{1,3}(?:[ .'’\\u00a0\\u202f]?\\d{3}){0,5}(?:[.,]\\s?\\d{1,2})?\\s?\\)?");
  private static final Pattern WORDS = Pattern.compile("\\p{L}{2}");
  private static final Pattern FIGURE =
      Pattern.compile(
          "[-–−+(]?\\s?\\d[\\d .,'’\\u00a0\\u202f]*\\s?(?:€|euros?|%)?\\s?\\)?(?:\\s?(?:HT|TTC))?");
  private static final Pattern NAME_HEAD =
      Pattern.compile(
          "(?<!\\p{L})(?:associations?|bénéficiaires?|organismes?|noms?|entreprises?|attributaires?|titulaires?|sociétés?|tiers|fournisseurs?|prestataires?|candidats?|clubs?|structures?|désignation"
              + " du bénéficiaire)(?!\\p{L})",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** The tables that stand wholly in {@code passage}. */
  static List<Grid> of(Passage passage) {
    String text = passage.text();
    List<Grid> grids = new ArrayList<>();
    for (Table table : passage.document().tables()) {
      if (table.rows().stream()
          .flatMap(row -> row.cells().stream())
          .allMatch(cell -> passage.span().contains(cell))) {
        grids.add(
            new Grid(
                text,
                table.rows().stream()
                    .map(row -> row.cells().stream().map(cell -> back(cell, passage)).toList())
                    .filter(row -> !row.isEmpty())
                    .toList()));
      }
    }
    return grids.stream().filter(grid -> !grid.rows().isEmpty()).toList();
  }

  private static Span back(Span cell, Passage passage) {
    return new Span(cell.start() - passage.span().start(), cell.end() - passage.span().start());
  }

  Span span() {
    return rows.getFirst().getFirst().union(rows.getLast().getLast());
  }

  /** The words above the first number of a column. */
  String header(int column) {
    StringBuilder header = new StringBuilder();
    for (List<Span> row : rows) {
      String cell = cell(row, column);
      if (FIGURE.matcher(cell).matches() && !cell.matches("(?:19|20)\\d\\d")) {
        break;
      }
      if (numbers(row) > 0 && header.length() > 0) {
        break;
      }
      header.append(cell).append(' ');
      if (header.length() > 200) {
        break;
      }
    }
    return header.toString().strip();
  }

  /** What the cell at that place stands beside and under. */
  Cell at(int row, int column) {
    List<Span> cells = rows.get(row);
    return new Cell(
        cells.get(column),
        header(column),
        cells.getFirst().union(cells.getLast()),
        label(cells, column),
        named(cells, column));
  }

  String cell(List<Span> row, int column) {
    return column < row.size() ? row.get(column).of(text).strip() : "";
  }

  private Optional<Span> label(List<Span> cells, int column) {
    return cells.stream()
        .limit(column)
        .filter(
            cell ->
                WORDS.matcher(cell.of(text)).find()
                    && !FIGURE.matcher(cell.of(text).strip()).matches())
        .findFirst();
  }

  private Optional<Span> named(List<Span> cells, int column) {
    for (int i = 0; i < cells.size(); i++) {
      if (i != column
          && NAME_HEAD.matcher(header(i)).find()
          && WORDS.matcher(cells.get(i).of(text)).find()) {
        return Optional.of(cells.get(i));
      }
    }
    return Optional.empty();
  }

  private long numbers(List<Span> row) {
    return row.stream().filter(cell -> NUMBER.matcher(cell.of(text).strip()).matches()).count();
  }
}
