package fr.greffe.completeness;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The number of an act as a rank in a series: 2024-056 is 56 in 2024-#, CS2021-15 is 15 in
 * cs-2021-#, 12/2024 is 12 in #-2024, 20240056 is 56 in 2024#.
 *
 * @param series the number without its rank
 * @param rank in the series
 * @param yearly true where the series begins anew each year
 */
record ActNumber(String series, int rank, boolean yearly) {
  private static final Pattern PART = Pattern.compile("\\d{1,30}|\\p{L}{1,20}");
  private static final Pattern GLUED = Pattern.compile("((?:19|20)\\d{2})(\\d{3,4})");
  private static final int LONGEST_RANK = 4;

  /** Reads a number; empty where it holds no rank. */
  static Optional<ActNumber> of(String number, @Nullable LocalDate day) {
    List<String> parts = parts(number, day);
    List<Integer> digits =
        IntStream.range(0, parts.size()).filter(at -> isDigits(parts.get(at))).boxed().toList();
    int year = year(parts, digits, day);
    return digits.reversed().stream()
        .filter(at -> at != year)
        .findFirst()
        .filter(at -> parts.get(at).length() <= LONGEST_RANK)
        .map(at -> number(parts, at, year >= 0));
  }

  private static ActNumber number(List<String> parts, int at, boolean yearly) {
    List<String> series = new ArrayList<>(parts.subList(0, at));
    series.add("#");
    parts.subList(at + 1, parts.size()).stream()
        .filter(ActNumber::isDigits) // letters after the rank tell parts of an act
        .forEach(series::add);
    return new ActNumber(String.join("-", series), Integer.parseInt(parts.get(at)), yearly);
  }

  /** Which part is the year: four digits anywhere, two at the beginning or at the end, or -1. */
  private static int year(List<String> parts, List<Integer> digits, @Nullable LocalDate day) {
    for (int at : digits) {
      if (isYear(parts.get(at), day)) {
        return at;
      }
    }
    if (day != null && digits.size() > 1) {
      String two = String.valueOf(day.getYear()).substring(2);
      for (int at : List.of(digits.getFirst(), digits.getLast())) {
        if (parts.get(at).equals(two)) {
          return at;
        }
      }
    }
    return -1;
  }

  private static List<String> parts(String number, @Nullable LocalDate day) {
    List<String> parts = new ArrayList<>();
    Matcher matcher = PART.matcher(number.toLowerCase(Locale.FRENCH));
    while (matcher.find()) {
      Matcher glued = GLUED.matcher(matcher.group());
      if (glued.matches() && isYear(glued.group(1), day)) {
        parts.add(glued.group(1));
        parts.add(glued.group(2));
      } else {
        parts.add(matcher.group());
      }
    }
    return parts;
  }

  private static boolean isDigits(String part) {
    return Character.isDigit(part.charAt(0));
  }

  private static boolean isYear(String part, @Nullable LocalDate day) {
    return day == null
        ? part.matches("(?:19|20)\\d{2}")
        : part.equals(String.valueOf(day.getYear()));
  }
}
