package fr.greffe.extraction.vote;

import fr.greffe.document.Document;
import fr.greffe.document.Passage;
import fr.greffe.document.Span;
import fr.greffe.document.Table;
import fr.greffe.rules.Lexicon;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads counts from tables whose column heads say what each number counts: a row for each act, or a
 * row for each candidate of a ballot.
 */
final class ColumnCounts {
  static final String RULE = "count-column";

  private static final Pattern NUMBER =
      Pattern.compile("\\s*(\\d{1,3})(?:\\s*(?:voix)?\\s*)(?:\\(.*)?");
  private static final Pattern NONE = Pattern.compile("\\s*(?:/|-|–|—|[Nn]éant)\\s*");
  private static final int LONGEST_HEAD = 45;

  private final Map<String, String> columns = new HashMap<>();
  private volatile @Nullable Known known;

  private ColumnCounts(Lexicon columns) {
    columns.entries().forEach(e -> this.columns.put(Lexicon.fold(e.term()), e.column(0)));
  }

  static ColumnCounts load(Path config) {
    return new ColumnCounts(Lexicon.load(config.resolve("lexicons/vote-columns.tsv")));
  }

  /**
   * What the tables of an act tell.
   *
   * @param signals in offsets of the act
   * @param tables where these tables stand: words there are read once, by column
   */
  record Found(List<Signal> signals, List<Span> tables) {
    Found {
      signals = List.copyOf(signals);
      tables = List.copyOf(tables);
    }
  }

  /** A row, the heads above it, and whether it is these heads. */
  private record Headed(Table.Row row, Span span, Map<Integer, String> heads, boolean head) {}

  private record Known(Document document, List<Headed> rows) {}

  Found read(Passage act) {
    List<Signal> signals = new ArrayList<>();
    List<Span> tables = new ArrayList<>();
    int start = act.span().start();
    for (Headed row : rows(act.document())) {
      if (act.span().contains(row.span().start())) {
        tables.add(row.span().shift(-start));
        if (!row.head()) {
          signals.addAll(row(act.document().text(), row.row(), row.heads(), start));
        }
      }
    }
    return new Found(signals, tables);
  }

  /** The rows under heads that count; found once for all the acts of a document. */
  private List<Headed> rows(Document document) {
    Known last = known;
    if (last == null || last.document() != document) {
      last = new Known(document, headed(document));
      known = last;
    }
    return last.rows();
  }

  private List<Headed> headed(Document document) {
    List<Headed> rows = new ArrayList<>();
    Map<Integer, String> heads = Map.of();
    int cells = 0;
    for (Table table : document.tables()) {
      for (Table.Row row : table.rows()) {
        Map<Integer, String> named = heads(document.text(), row);
        boolean head = !named.isEmpty();
        if (head || row.cells().size() != cells) {
          heads = named;
          cells = row.cells().size();
        }
        if (!heads.isEmpty()) {
          Span span = row.cells().stream().reduce(Span::union).orElse(new Span(0, 0));
          rows.add(new Headed(row, span, heads, head));
        }
      }
    }
    return rows;
  }

  /** What each column counts, where the row names at least two choices, or voices. */
  private Map<Integer, String> heads(String text, Table.Row row) {
    Map<Integer, String> heads = new HashMap<>();
    for (int i = 0; i < row.cells().size(); i++) {
      String head = row.cells().get(i).of(text);
      String counts =
          head.length() > LONGEST_HEAD
              ? null
              : columns.get(
                  Lexicon.fold(head).replaceAll("\\s+", " ").replaceAll("[ :.]+$", "").strip());
      if (counts != null) {
        heads.put(i, counts);
      }
    }
    boolean choices = heads.containsValue("pour") && heads.size() > 1;
    boolean voices = heads.containsValue("voix") && !heads.containsKey(0);
    return choices || voices ? heads : Map.of();
  }

  /** A stroke beside a number is a zero; a row of strokes counts nothing. */
  private static List<Signal> row(
      String text, Table.Row row, Map<Integer, String> heads, int start) {
    List<Signal> signals = new ArrayList<>();
    List<Signal> zeros = new ArrayList<>();
    heads.forEach(
        (column, counts) -> {
          Span cell = row.cells().get(column);
          Matcher number = NUMBER.matcher(cell.of(text));
          if (number.matches()) {
            Span place = new Span(number.start(1), number.end(1)).shift(cell.start() - start);
            signals.add(signal(counts, place, Integer.parseInt(number.group(1))));
          } else if (NONE.matcher(cell.of(text)).matches()) {
            zeros.add(signal(counts, cell.shift(-start), 0));
          }
        });
    if (!signals.isEmpty()) {
      signals.addAll(zeros);
    }
    return signals;
  }

  private static Signal signal(String counts, Span place, int number) {
    return switch (counts) {
      case "voix" -> new Signal.Tally(place, RULE, Signal.Of.CANDIDATE, number);
      case "votants" -> new Signal.Tally(place, RULE, Signal.Of.VOTERS, number);
      case "exprimes" -> new Signal.Tally(place, RULE, Signal.Of.EXPRESSED, number);
      default -> new Signal.Counted(place, RULE, box(counts), OptionalInt.of(number), List.of(), 0);
    };
  }

  private static Box box(String counts) {
    return switch (counts) {
      case "pour" -> Box.POUR;
      case "contre" -> Box.CONTRE;
      case "abstention" -> Box.ABSTENTION;
      case "nppv" -> Box.NPPV;
      case "blanc" -> Box.BLANK;
      case "nul" -> Box.INVALID;
      default -> throw new IllegalStateException("a column that counts nothing: " + counts);
    };
  }
}
