package fr.greffe.parsing.ocr;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How well a word suits a place where figures or a month are expected, least first. */
enum Plausibility {
  /** Neither figures nor a month. */
  NONE,
  /** Figures among other signs: "1i", "[1". */
  MIXED,
  /** A number, a day, an hour, a sum, a month. */
  CLEAN;

  private static final Pattern NUMBER =
      Pattern.compile("\\d{1,12}(?:[.,/:h-]\\d{1,12}){0,5}(?:er|e|è[rm]e|ère|h|€|%)?[.,;:]?");
  private static final Pattern NO_FIGURE = Pattern.compile("\\D+");
  private static final Pattern LAST_DOT = Pattern.compile("[.,]$");
  private static final Set<String> MONTHS =
      Arrays.stream(Month.values())
          .flatMap(
              month ->
                  Stream.of(TextStyle.FULL, TextStyle.SHORT)
                      .map(style -> plain(month.getDisplayName(style, Locale.FRENCH))))
          .collect(Collectors.toUnmodifiableSet());

  static Plausibility of(String text) {
    if (NUMBER.matcher(text).matches() || MONTHS.contains(plain(text))) {
      return CLEAN;
    }
    return figures(text).isEmpty() ? NONE : MIXED;
  }

  /** The figures of a word, without what stands between them. */
  static String figures(String text) {
    return NO_FIGURE.matcher(text).replaceAll("");
  }

  /** Whether a reading lost the first figures of another, as where a piece is cut too short. */
  static boolean beheaded(String whole, String part) {
    String figures = figures(whole);
    String fewer = figures(part);
    return fewer.length() < figures.length() && !figures.startsWith(fewer);
  }

  private static String plain(String text) {
    return LAST_DOT.matcher(text.toLowerCase(Locale.FRENCH)).replaceAll("");
  }
}
