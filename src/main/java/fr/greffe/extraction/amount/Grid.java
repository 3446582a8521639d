package fr.greffe.extraction.amount;

import fr.greffe.document.Passage;
import fr.greffe.document.Span;
import fr.greffe.document.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A table of a passage, seen by columns.
 *
 * @param text the passage's text
 * @param rows cells in offsets of that text
 * @param heads words at the head of each column, those of the table before where this one goes on
 */
record Grid(String text, List<List<Span>> rows, List<String> heads) {
  static final Pattern NUMBER =
      Pattern.compile(
          "[-–−+(]?\\s?\\d{1,3}(?:[ .'’\\u00a0\\u202f]?\\d{3}){0,5}(?:[.,]\\s?\\d{1,2})?\\s?\\)?");
  private static final String YEAR = "(?:19|20)\\d\\d";
  private static final int GAP = 1_500;
  private static final int HEAD_ROWS = 201;

  /** Beyond so many columns nothing names a cell: no table on paper is as wide. */
  private static final int WIDEST = 200;

  private static final Pattern WORDS = Pattern.compile("\\p{L}[.’']?\\p{L}");
  private static final Pattern FIGURE =
      Pattern.compile(
          "[-–−+(]?\\s?\\d[\\d .,'’\\u00a0\\u202f]*\\s?(?:€|euros?|%)?\\s?\\)?(?:\\s?(?:HT|TTC))?");
  private static final Pattern NAME_HEAD =
      Pattern.compile(
          "(?<!\\p{L})(?:associations?|bénéficiaires?|organismes?|noms?|entreprises?|attributaires?|titulaires?|sociétés?|tiers|fournisseurs?|prestataires?|cabinets?|candidats?|clubs?|structures?|désignation"
              + " du bénéficiaire)(?!\\p{L})",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** The tables that stand wholly in {@code passage}. */
  static List<Grid> of(Passage passage) {
    List<Grid> grids = new ArrayList<>();
    for (Table table : passage.document().tables()) {
      List<List<Span>> rows =
          table.rows().stream()
              .map(Table.Row::cells)
              .filter(cells -> cells.stream().allMatch(passage.span()::contains))
              .filter(cells -> !cells.isEmpty())
              .map(cells -> cells.stream().map(cell -> back(cell, passage)).toList())
              .toList();
      if (!rows.isEmpty()) {
        grids.add(grid(passage.text(), rows, grids.isEmpty() ? null : grids.getLast()));
      }
    }
    return grids;
  }

  private static Grid grid(String text, List<List<Span>> rows, @Nullable Grid before) {
    int width = rows.stream().mapToInt(List::size).max().orElse(0);
    List<List<Span>> top = top(text, rows);
    List<String> own = IntStream.range(0, width).mapToObj(at -> head(text, top, at)).toList();
    boolean goesOn =
        before != null
            && own.stream().skip(1).allMatch(String::isEmpty)
            && before.heads().size() == width
            && rows.getFirst().getFirst().start() - before.span().end() < GAP;
    return new Grid(text, rows, goesOn && before != null ? before.heads() : own);
  }

  private static Span back(Span cell, Passage passage) {
    return new Span(cell.start() - passage.span().start(), cell.end() - passage.span().start());
  }

  Span span() {
    return rows.getFirst().getFirst().union(rows.getLast().getLast());
  }

  /** The words at the head of a column. */
  String header(int column) {
    return column < heads.size() ? heads.get(column) : "";
  }

  /** The rows above the first that holds figures. */
  private static List<List<Span>> top(String text, List<List<Span>> rows) {
    int end = 0;
    while (end < rows.size() && end < HEAD_ROWS && numbers(text, rows.get(end)) == 0) {
      end++;
    }
    return rows.subList(0, end);
  }

  private static String head(String text, List<List<Span>> rows, int column) {
    StringBuilder header = new StringBuilder();
    for (List<Span> row : rows) {
      String cell = column < row.size() ? row.get(column).of(text).strip() : "";
      if (FIGURE.matcher(cell).matches() && !cell.matches(YEAR)) {
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

  private Optional<Span> label(List<Span> cells, int column) {
    return cells.stream()
        .limit(Math.min(column, WIDEST))
        .filter(
            cell ->
                WORDS.matcher(cell.of(text)).find()
                    && !FIGURE.matcher(cell.of(text).strip()).matches())
        .findFirst();
  }

  private Optional<Span> named(List<Span> cells, int column) {
    for (int i = 0; i < Math.min(cells.size(), WIDEST); i++) {
      if (i != column
          && NAME_HEAD.matcher(header(i)).find()
          && WORDS.matcher(cells.get(i).of(text)).find()) {
        return Optional.of(cells.get(i));
      }
    }
    return Optional.empty();
  }

  private static long numbers(String text, List<Span> row) {
    return row.stream()
        .skip(1)
        .map(cell -> cell.of(text).strip())
        .filter(cell -> FIGURE.matcher(cell).matches() && !cell.matches(YEAR))
        .count();
  }
}
