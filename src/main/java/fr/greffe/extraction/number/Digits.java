package fr.greffe.extraction.number;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number in figures, as French papers group and point them: "42.000", "1'200", "24 267.60", "540
 * 309, 75".
 *
 * @param value the number
 * @param ambiguous true where a single dot or comma before three figures may group or point
 */
public record Digits(BigDecimal value, boolean ambiguous) {
  private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u202f\\u2009'’]+");
  private static final Pattern DECIMALS = Pattern.compile("(.*\\d)[.,](\\d{1,2}|\\d{4,9})");
  private static final Pattern LONE_GROUP = Pattern.compile("(\\d{1,3})[.,](\\d{3})");
  private static final Pattern GROUPED = Pattern.compile("\\d{1,18}|\\d{1,3}(?:[.,]\\d{3}){1,5}");

  /**
   * Reads {@code text}; a lone dot or comma before three figures groups, save after a leading zero.
   */
  public static Optional<Digits> read(String text) {
    return read(text, false);
  }

  /** Reads {@code text} before a word such as "million", where a lone dot or comma points. */
  public static Optional<Digits> readScaled(String text) {
    return read(text, true);
  }

  private static Optional<Digits> read(String text, boolean scaled) {
    String plain = SPACES.matcher(text.strip()).replaceAll("");
    Matcher lone = LONE_GROUP.matcher(plain);
    if (lone.matches()) {
      boolean points = scaled || lone.group(1).equals("0");
      BigDecimal value = new BigDecimal(lone.group(1) + (points ? "." : "") + lone.group(2));
      return Optional.of(new Digits(value, !points));
    }
    Matcher decimals = DECIMALS.matcher(plain);
    boolean pointed = decimals.matches();
    String whole = pointed ? decimals.group(1) : plain;
    if (!GROUPED.matcher(whole).matches()) {
      return Optional.empty();
    }
    String units = whole.replaceAll("[.,]", "");
    return Optional.of(
        new Digits(new BigDecimal(pointed ? units + "." + decimals.group(2) : units), false));
  }
}
