package fr.greffe.extraction.act;

import fr.greffe.document.Document;
import fr.greffe.document.Evidence;
import fr.greffe.document.Passage;
import fr.greffe.document.Span;
import fr.greffe.document.Table;
import fr.greffe.rules.Lexicon;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads lists of deliberations printed as tables: the column heads say what each cell is. */
final class ListTables {
  private static final Pattern NUMBER = Pattern.compile("[A-Z]{0,6}[-_ ]?\\d[\\dA-Z_/.-]{0,20}");

  private ListTables() {}

  static List<ActPassage> read(Outline outline) {
    List<ActPassage> acts = new ArrayList<>();
    Document document = outline.document();
    @Nullable Columns columns = null;
    for (Table table : document.tables()) {
      for (Table.Row row : table.rows()) {
        Columns heads = Columns.of(document, row);
        if (heads != null) {
          columns = heads;
        } else if (columns != null && columns.object() < row.cells().size()) {
          add(document, columns, row, acts);
        }
      }
    }
    return acts;
  }

  private static void add(
      Document document, Columns columns, Table.Row row, List<ActPassage> acts) {
    Span object = row.cells().get(columns.object());
    String words = Titles.clean(object.of(document.text()));
    if (words.length() < 4) {
      return;
    }
    @Nullable Span number = cell(row, columns.number());
    boolean printed =
        number != null && NUMBER.matcher(number.of(document.text()).strip()).matches();
    Span span =
        row.cells().stream().filter(cell -> !cell.isEmpty()).reduce(Span::union).orElse(object);
    @Nullable Evidence evidence =
        printed && number != null ? document.evidence(number, "list-column") : null;
    acts.add(
        new ActPassage(
            new Passage(document, span),
            evidence,
            null,
            words,
            document.evidence(object, "list-column"),
            null,
            ListSegmenter.date(document, span)));
  }

  private static @Nullable Span cell(Table.Row row, int column) {
    return column >= 0 && column < row.cells().size() && !row.cells().get(column).isEmpty()
        ? row.cells().get(column)
        : null;
  }

  /** Which column holds what; -1 where there is none. */
  private record Columns(int number, int object) {
    static @Nullable Columns of(Document document, Table.Row row) {
      int number = -1;
      int object = -1;
      for (int i = 0; i < row.cells().size(); i++) {
        String head = Lexicon.fold(row.cells().get(i).of(document.text())).strip();
        if (head.length() > 60) {
          return null;
        }
        if (object < 0
            && head.matches("(?s).*\\b(objet|intitule|libelle|titre|deliberations?)\\b.*")
            && !head.matches("(?s).*\\b(n°|numeros?|no)\\b?.*")) {
          object = i;
        } else if (number < 0 && head.matches("(?s)(n°|no|numeros?|ref|reference|acte)\\b?.*")) {
          number = i;
        }
      }
      return object < 0 ? null : new Columns(number, object);
    }
  }
}
