package fr.greffe.extraction.name;

import fr.greffe.document.Span;
import fr.greffe.register.Organisation.Kind;
import fr.greffe.rules.Lexicon;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the column of a table whose head says that it names firms: "Lot | Entreprise | Montant HT".
 * A row counts if another of its cells is a sum.
 *
 * @param firms what such a head says
 */
record PaidColumn(Pattern firms) {
  static PaidColumn load(Path config) {
    String firms = Lexicon.load(config.resolve("lexicons/firm-heads.tsv")).asAlternative();
    return new PaidColumn(
        Pattern.compile(
            "(?:nom (?:de l['’]|des? )?)?(?:"
                + firms
                + ")(?: (?:retenu|attributaire|titulaire|proposé)\\p{L}{0,3})?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
  }

  /**
   * The cells of such columns that {@code named} makes a name of.
   *
   * @param text in which cells are cut by tabs
   */
  List<Candidate> read(String text, Span within, Function<Span, @Nullable Span> named) {
    List<Candidate> found = new ArrayList<>();
    int column = -1;
    int start = within.start();
    while (start < within.end()) {
      int newline = text.indexOf('\n', start);
      int end = newline < 0 ? within.end() : Math.min(newline, within.end());
      List<Span> cells = cells(text, start, end);
      int head = head(text, cells);
      if (cells.size() < 2) {
        column = -1;
      } else if (head >= 0) {
        column = head;
      } else if (column >= 0 && column < cells.size() && isPaid(text, cells, column)) {
        Span name = named.apply(cells.get(column));
        if (name != null) {
          found.add(new Candidate(name, Kind.COMPANY, "payee", Candidate.RULE, 0.75));
        }
      }
      start = end + 1;
    }
    return found;
  }

  private static List<Span> cells(String text, int start, int end) {
    List<Span> cells = new ArrayList<>();
    int from = start;
    for (String cell : text.substring(start, end).split("\t", -1)) {
      cells.add(new Span(from, from + cell.length()));
      from += cell.length() + 1;
    }
    return cells;
  }

  private int head(String text, List<Span> cells) {
    for (int i = 0; i < cells.size(); i++) {
      if (firms.matcher(cells.get(i).of(text).strip()).matches()) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isPaid(String text, List<Span> cells, int column) {
    for (int i = 0; i < cells.size(); i++) {
      String cell = cells.get(i).of(text).strip();
      if (i != column && cell.matches(".*\\d{3}.*") && PayeeReader.SUM.matcher(cell).lookingAt()) {
        return true;
      }
    }
    return false;
  }
}
