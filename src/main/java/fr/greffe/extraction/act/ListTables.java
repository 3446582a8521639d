package fr.greffe.extraction.act;

import fr.greffe.document.Document;
import fr.greffe.document.Evidence;
import fr.greffe.document.Passage;
import fr.greffe.document.Span;
import fr.greffe.document.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads lists of deliberations printed as tables: the column heads say what each cell is. */
final class ListTables {
  private static final Pattern NUMBER =
      Pattern.compile(
          "\\s*(?:n\\s?[°º]\\s?)?([A-Z]{0,6}[-_ ]?\\d(?:[ —-]{0,3}[\\dA-Z_/.]){0,20})[\\s—=:;.|-]*",
          Pattern.CASE_INSENSITIVE);

  private ListTables() {}

  static List<ActPassage> read(Outline outline) {
    List<ActPassage> acts = new ArrayList<>();
    Document document = outline.document();
    @Nullable Columns columns = null;
    for (Table table : document.tables()) {
      for (Table.Row row : table.rows()) {
        Columns heads = Columns.of(outline, row);
        if (heads != null
            && (columns == null || number(document, cell(row, columns.number())) == null)) {
          columns = heads;
        } else if (columns != null && columns.object() < row.cells().size()) {
          add(outline, columns, row, acts);
        }
      }
    }
    return acts;
  }

  private static void add(Outline outline, Columns columns, Table.Row row, List<ActPassage> acts) {
    Document document = outline.document();
    Span object = row.cells().get(columns.object());
    String words = Titles.clean(outline, object.of(document.text()));
    if (words.length() < 4) {
      return;
    }
    Span span =
        row.cells().stream().filter(cell -> !cell.isEmpty()).reduce(Span::union).orElse(object);
    acts.add(
        new ActPassage(
            new Passage(document, span),
            number(document, cell(row, columns.number())),
            null,
            words,
            document.evidence(object, "list-column"),
            null,
            ListSegmenter.date(document, span)));
  }

  /** The number in its cell, the strokes of the table apart. */
  private static @Nullable Evidence number(Document document, @Nullable Span cell) {
    if (cell == null) {
      return null;
    }
    Matcher matcher = NUMBER.matcher(cell.of(document.text()));
    return matcher.matches()
        ? document.evidence(
            new Span(matcher.start(1), matcher.end(1)).shift(cell.start()), "list-column")
        : null;
  }

  private static @Nullable Span cell(Table.Row row, int column) {
    return column >= 0 && column < row.cells().size() && !row.cells().get(column).isEmpty()
        ? row.cells().get(column)
        : null;
  }

  /** Which column holds what; -1 where there is none. */
  private record Columns(int number, int object) {
    private static final int LONGEST_HEAD = 45;

    static @Nullable Columns of(Outline outline, Table.Row row) {
      int number = -1;
      int object = -1;
      for (int i = 0; i < row.cells().size(); i++) {
        String head = row.cells().get(i).of(outline.document().text()).strip();
        if (head.length() > LONGEST_HEAD) {
          return null;
        }
        if (object < 0 && outline.words().objectColumn(head)) {
          object = i;
        } else if (number < 0 && outline.words().numberColumn(head)) {
          number = i;
        }
      }
      return object < 0 ? null : new Columns(number, object);
    }
  }
}
