package fr.greffe.extraction.attendance;

import fr.greffe.document.Covered;
import fr.greffe.document.Span;
import fr.greffe.extraction.attendance.PrintedCount.Label;
import fr.greffe.rules.RuleMatch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the labels that count, and the numbers around them. */
final class CountTokens {
  private static final String FIGURES =
      "\\d{1,3}(?![\\d°\\p{L}\\]]|[.,/:]\\d|\\s?(?:€|%|h\\d|h\\s|heures?|euros))";
  private static final String TENS =
      "(?:vingt|trente|quarante|cinquante|soixante|quatre-vingts?)"
          + "(?:[-\\s](?:et[-\\s])?[\\p{L}-]{2,14})?";
  private static final String UNITS =
      "(?:dix-)?(?:sept|huit|neuf)|un|deux|trois|quatre|cinq|six|dix|onze|douze|treize"
          + "|quatorze|quinze|seize|néant|aucun";

  /** "ayant donné un pouvoir" counts nothing. */
  private static final String GIVEN = "(?<!(?:donn[ée]|donnant|remis|laiss[ée]|confi[ée])\\s)";

  private static final String NONE = "(?<=[:\\t]\\s?)(?:/|-{1,3}|–)(?=\\s*(?:\\n|$|;|\\t|,))";
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<![\\p{L}\\d.,/°€-])(?:"
              + FIGURES
              + "|(?:"
              + TENS
              + "|"
              + GIVEN
              + "(?:"
              + UNITS
              + ")"
              + ")(?![\\p{L}]))|"
              + NONE,
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern RANK = Pattern.compile(" ?[.)/°–-]{1,2} ?\\p{L}");
  private static final Pattern FIRST_OF_A_LIST =
      Pattern.compile("\\s?[.)°-]\\s?\\p{Lu}[^\\d]{3,90}\\s2\\s?[.)°-]\\s?\\p{Lu}");

  private final Numerals numerals;

  CountTokens(Numerals numerals) {
    this.numerals = numerals;
  }

  /** A label or a number. */
  record Token(Span span, @Nullable Label label, int value, @Nullable String seen) {
    Token(Span span, @Nullable Label label, int value) {
      this(span, label, value, null);
    }
  }

  /** Labels and numbers, in order of the text. */
  List<Token> in(String text, List<RuleMatch> matches, boolean scanned) {
    List<Token> labels = new ArrayList<>();
    Covered taken = new Covered();
    for (RuleMatch match : matches) {
      if (match.rule().name().equals(CountLabels.SHARE)) {
        taken.add(match.span());
      } else if (!taken.touches(match.span())) {
        taken.add(match.span());
        String name = match.rule().name().substring("label-".length()).replaceFirst("-.*", "");
        Label label = Label.valueOf(name.toUpperCase(Locale.ROOT));
        labels.add(new Token(match.span(), label, 0));
      }
    }
    labels.sort(Comparator.comparing(Token::span));
    List<Token> tokens = new ArrayList<>(labels);
    int last = -1;
    for (Token label : labels) {
      int from = Math.max(last, label.span().start() - 60);
      int to = wordEnd(text, label.span().end() + 400);
      if (scanned) {
        lookalikes(text, Math.max(0, from), to, taken, tokens);
      }
      last = Math.max(last, numbers(text, Math.max(0, from), to, taken, tokens));
    }
    tokens.sort(Comparator.comparing(Token::span));
    return tokens;
  }

  private static int wordEnd(String text, int at) {
    int end = Math.min(text.length(), at);
    while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static void lookalikes(
      String text, int from, int to, Covered labels, List<Token> tokens) {
    for (Span ones : Lookalikes.in(text, from, to)) {
      if (!labels.touches(ones)) {
        tokens.add(new Token(ones, null, Lookalikes.value(ones), ones.of(text)));
      }
    }
  }

  private int numbers(String text, int from, int to, Covered labels, List<Token> tokens) {
    Matcher matcher = NUMBER.matcher(text).region(from, Math.max(from, to));
    matcher.useTransparentBounds(true);
    while (matcher.find()) {
      Span span = new Span(matcher.start(), matcher.end());
      boolean sign = !Character.isLetterOrDigit(text.charAt(span.start()));
      OptionalInt value = sign ? OptionalInt.of(0) : numerals.read(matcher.group());
      if (value.isPresent() && !labels.touches(span) && !ranks(text, span)) {
        tokens.add(new Token(span, null, value.getAsInt()));
      }
    }
    return to;
  }

  /** Whether a number is the rank at the head of an item: "3. Achat d'un tracteur". */
  private static boolean ranks(String text, Span number) {
    boolean first = number.start() > 0 && text.charAt(number.start() - 1) == '\n';
    int to = Math.min(text.length(), number.end() + 120);
    return first && RANK.matcher(text).region(number.end(), to).lookingAt()
        || number.of(text).equals("1")
            && FIRST_OF_A_LIST.matcher(text).region(number.end(), to).lookingAt();
  }
}
