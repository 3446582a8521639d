package fr.greffe.extraction.attendance;

import fr.greffe.document.Span;
import fr.greffe.extraction.attendance.CountTokens.Token;
import fr.greffe.extraction.attendance.PrintedCount.Label;
import fr.greffe.rules.RuleBook;
import fr.greffe.rules.RuleMatch;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads labelled counts in any order and layout: label then number, number then label, a row or a
 * column of labels before a row or a column of numbers.
 */
final class CountLabels {
  private static final String MARKS = "[\\s:;.,…=|/•*–—_>«»\\-\\[\\]()]";
  private static final Pattern GAP =
      Pattern.compile(
          MARKS
              + "{0,90}(?:(?:et|dont|soit|plus|avec|est\\sde|ainsi\\sque"
              + "|nombre(?:\\sde|\\sd['’])?|total)\\s{1,3})?"
              + MARKS
              + "{0,30}",
          Pattern.CASE_INSENSITIVE);
  static final String SHARE = "share-presents";
  private static final Pattern SENTENCE_END = Pattern.compile("\\.\\s?\\n");
  private static final Pattern SPACE = Pattern.compile("[ \\n]{1,3}");
  private static final Pattern TIGHT =
      Pattern.compile("[\\s:.…=|–—_>«»\\-\\[(]{0,90}(?:est\\sde\\s{0,2}:?\\s{0,2})?");

  private final RuleBook book;
  private final CountTokens tokens;

  private CountLabels(RuleBook book, CountTokens tokens) {
    this.book = book;
    this.tokens = tokens;
  }

  static CountLabels load(Path config) {
    return new CountLabels(
        RuleBook.load(config.resolve("rules/attendance-count.yaml")),
        new CountTokens(Numerals.load(config)));
  }

  /**
   * The counts of {@code text}, in order.
   *
   * @param scanned whether OCR may have taken figures for letters
   */
  List<PrintedCount> read(String text, boolean scanned) {
    List<RuleMatch> matches = book.matches(text);
    List<PrintedCount> counts = new ArrayList<>(shares(matches));
    List<Token> run = new ArrayList<>();
    for (Token token : tokens.in(text, matches, scanned)) {
      if (!run.isEmpty() && !joins(text, run.getLast(), token)) {
        pair(text, run, counts);
        run.clear();
      }
      run.add(token);
    }
    pair(text, run, counts);
    counts.sort(Comparator.comparing(PrintedCount::span));
    return counts;
  }

  /** Reads "présents (41/71)": those present, and all who sit. */
  private static List<PrintedCount> shares(List<RuleMatch> matches) {
    List<PrintedCount> shares = new ArrayList<>();
    for (RuleMatch match : matches) {
      if (match.rule().name().equals(SHARE)) {
        match
            .part("n")
            .map(Integer::parseInt)
            .ifPresent(n -> shares.add(PrintedCount.read(Label.PRESENTS, n, match.span())));
        match
            .part("all")
            .map(Integer::parseInt)
            .ifPresent(all -> shares.add(PrintedCount.read(Label.EXERCICE, all, match.span())));
      }
    }
    return shares;
  }

  private static boolean joins(String text, Token left, Token right) {
    int from = left.span().end();
    int to = right.span().start();
    return to >= from
        && to - from <= 130
        && !(left.label() != null && SENTENCE_END.matcher(text).region(from, to).lookingAt())
        && GAP.matcher(text).region(from, to).matches();
  }

  private static void pair(String text, List<Token> run, List<PrintedCount> counts) {
    int i = 0;
    while (i < run.size()) {
      int labels = streak(run, i, true);
      if (labels == 0) {
        int column = columnFirst(text, run, i, counts);
        i = column > i ? column : valueFirst(text, run, i, counts);
        continue;
      }
      int numbers = told(text, run, i + labels);
      if (labels >= 2 && numbers >= labels) {
        for (int k = 0; k < labels; k++) {
          add(run.get(i + k), run.get(i + labels + k), counts);
        }
        i += labels + numbers;
      } else if (numbers > 0 && tight(text, run.get(i + labels - 1), run.get(i + labels))) {
        add(run.get(i + labels - 1), run.get(i + labels), counts);
        i += labels + 1;
      } else {
        i += labels;
      }
    }
  }

  /**
   * Reads a column of numbers above the column of their labels; the next place to read, or {@code
   * i} where none stands. Numbers below the labels are theirs.
   */
  private static int columnFirst(String text, List<Token> run, int i, List<PrintedCount> counts) {
    int numbers = streak(run, i, false);
    int labels = streak(run, i + numbers, true);
    int end = i + numbers + labels;
    if (numbers < 3 || labels != numbers || end < run.size() || !lines(text, run.subList(i, end))) {
      return i;
    }
    for (int k = 0; k < numbers; k++) {
      add(run.get(i + numbers + k), run.get(i + k), counts);
    }
    return end;
  }

  private static boolean lines(String text, List<Token> column) {
    for (int k = 1; k < column.size(); k++) {
      int from = column.get(k - 1).span().end();
      if (text.substring(from, column.get(k).span().start()).indexOf('\n') < 0) {
        return false;
      }
    }
    return true;
  }

  /**
   * Reads "15 en exercice" at {@code i}, which is a number; the next place to read. A label on the
   * next line that has its own number below it is not this number's, nor is one with its own colon
   * behind a number that follows a colon. A stroke for none ("Excusés : /") stands behind its
   * label, never before.
   */
  private static int valueFirst(String text, List<Token> run, int i, List<PrintedCount> counts) {
    if (i + 1 < run.size()
        && run.get(i + 1).label() != null
        && Character.isLetterOrDigit(text.charAt(run.get(i).span().start()))
        && spaced(text, run.get(i), run.get(i + 1))
        && !titlesAList(text, run.get(i).span(), run.get(i + 1).span())
        && !ownsTheNext(text, run, i)) {
      add(run.get(i + 1), run.get(i), counts);
      return i + 2;
    }
    return i + 1;
  }

  /** Whether the label on the line below a number is the title of a list: "1\nReprésentés :". */
  private static boolean titlesAList(String text, Span number, Span label) {
    int line = text.indexOf('\n', number.end());
    int end = text.indexOf('\n', label.end());
    return line >= 0
        && line < label.start()
        && text.substring(label.end(), end < 0 ? text.length() : end).strip().endsWith(":");
  }

  private static boolean ownsTheNext(String text, List<Token> run, int i) {
    if (i + 2 >= run.size()
        || run.get(i + 2).label() != null
        || !tight(text, run.get(i + 1), run.get(i + 2))) {
      return false;
    }
    Span number = run.get(i).span();
    Span label = run.get(i + 1).span();
    int line = text.indexOf('\n', number.end());
    boolean told = followsColon(text, number.start());
    boolean tells =
        text.substring(label.end(), run.get(i + 2).span().start()).strip().startsWith(":");
    return line >= 0 && line < label.start() || told && tells;
  }

  private static boolean followsColon(String text, int at) {
    int before = at - 1;
    while (before >= 0 && text.charAt(before) == ' ') {
      before--;
    }
    return before >= 0 && text.charAt(before) == ':';
  }

  private static boolean tight(String text, Token left, Token right) {
    return TIGHT.matcher(text).region(left.span().end(), right.span().start()).matches();
  }

  private static boolean spaced(String text, Token left, Token right) {
    return SPACE.matcher(text).region(left.span().end(), right.span().start()).matches();
  }

  private static int streak(List<Token> run, int from, boolean labels) {
    int n = 0;
    while (from + n < run.size() && (run.get(from + n).label() != null) == labels) {
      n++;
    }
    return n;
  }

  /** How many numbers follow each other; one behind "dont" belongs to the label that follows it. */
  private static int told(String text, List<Token> run, int from) {
    int numbers = streak(run, from, false);
    boolean labelled = from + numbers < run.size();
    for (int k = 1; labelled && k < numbers; k++) {
      int start = run.get(from + k - 1).span().end();
      if (text.substring(start, run.get(from + k).span().start()).strip().equals("dont")) {
        return k;
      }
    }
    return numbers;
  }

  private static void add(Token label, Token number, List<PrintedCount> counts) {
    Optional.ofNullable(label.label())
        .filter(known -> known != Label.OTHER)
        .ifPresent(
            known ->
                counts.add(
                    new PrintedCount(
                        known, number.value(), label.span().union(number.span()), number.seen())));
  }
}
