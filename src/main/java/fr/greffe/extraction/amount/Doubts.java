package fr.greffe.extraction.amount;

import fr.greffe.document.Span;
import fr.greffe.extraction.cue.Cues;
import fr.greffe.extraction.cue.Surroundings;
import fr.greffe.rules.Lexicon;
import fr.greffe.rules.RuleMatch;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Tells which matches are sums only in the right place, and where a dash is a minus sign. */
record Doubts(Cues money, Cues minus, Pattern number) {
  private static final String CUT = "sum-cut-by-a-line-end";
  private static final int FULL_LINE = 55;
  private static final int NEAR = 300;
  private static final Pattern PLUS = Pattern.compile("\\+\\s?\\d[\\d .,]*\\s?€?");
  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");

  static Doubts load(Path config) {
    String cues = Lexicon.load(config.resolve("lexicons/number-cues.tsv")).asAlternative();
    return new Doubts(
        Cues.load(config, "money-words"),
        Cues.load(config, "minus-words"),
        Pattern.compile(
            "(?<!\\p{L})(?:" + cues + ")\\s{0,2}(?:n°\\s{0,2})?$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
  }

  /** False where the match only looks like a sum. */
  boolean accept(String text, RuleMatch match) {
    return switch (match.rule().name()) {
      case CUT -> fullLine(text, match);
      case "millions-without-currency", "sum-without-its-sign" -> nearMoney(text, match.span());
      case "budget-figure-without-sign" -> nearMoney(text, match.span()) && !tabbed(text, match);
      case "sums-of-one-unit" -> !numbered(text, match) && !dated(match) && alike(match);
      case "other-currency" ->
          match.part("value").orElse("").length() >= 3
              || !match.part("currency").orElse("F").startsWith("F");
      default -> true;
    };
  }

  /** True where the dash before the number takes away. */
  boolean negative(String text, RuleMatch match) {
    String sign = match.part("sign").map(String::strip).orElse("");
    if (sign.isEmpty() || sign.equals("+")) {
      return false;
    }
    int at = match.partSpan("sign").orElseThrow().start();
    boolean bullet = opensLine(text, at);
    boolean cell = at > 0 && text.charAt(at - 1) == '\t';
    Span window =
        new Span(Math.max(0, at - 2 * NEAR), Math.min(text.length(), match.span().end() + NEAR));
    if (bullet && !cell) {
      return PLUS.matcher(text).region(Math.max(0, at - NEAR), window.end()).find();
    }
    return cell
        || minus.best(text, window, match.span()).isPresent()
        || PLUS.matcher(text).region(Math.max(0, at - NEAR), window.end()).find();
  }

  private static boolean opensLine(String text, int at) {
    int from = at;
    while (from > 0
        && text.charAt(from - 1) != '\n'
        && Character.isWhitespace(text.charAt(from - 1))) {
      from--;
    }
    return from == 0 || text.charAt(from - 1) == '\n';
  }

  private boolean nearMoney(String text, Span span) {
    Span window =
        new Span(Math.max(0, span.start() - 150), Math.min(text.length(), span.end() + 150));
    return money.best(text, window, span).isPresent();
  }

  /** Whether a number may run over the end of a line though nothing else shows it. */
  boolean cut(String text, RuleMatch match) {
    return match.rule().name().equals(CUT) && !numbered(text, match);
  }

  private boolean fullLine(String text, RuleMatch match) {
    int cut = text.indexOf('\n', match.span().start());
    Span line = new Surroundings(text).line(match.span().start());
    return cut >= 0
        && (line.length() >= FULL_LINE || Wrapping.full(text, line))
        && !numbered(text, match);
  }

  /** Rows of tables are read by columns. */
  private static boolean tabbed(String text, RuleMatch match) {
    return new Surroundings(text).line(match.span().start()).of(text).contains("\t");
  }

  private boolean numbered(String text, RuleMatch match) {
    int start = match.span().start();
    return number.matcher(text.substring(Math.max(0, start - 25), start)).find();
  }

  private static boolean dated(RuleMatch match) {
    return YEAR.matcher(match.part("others").orElse("")).matches();
  }

  /** Sums that share one unit are not a thousand times apart. */
  private static boolean alike(RuleMatch match) {
    int first = match.part("others").orElse("").replaceAll("[,.]\\d{1,2}$|\\D", "").length();
    int last = match.part("value").orElse("").replaceAll("[,.]\\d{1,2}$|\\D", "").length();
    return match.part("others").orElse("").contains(",") || Math.abs(last - first) <= 2;
  }
}
