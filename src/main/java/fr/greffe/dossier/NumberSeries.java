package fr.greffe.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A number of an act and the series it runs in: "2021-04-15" is 15 of "2021-04", "12/2021" is 12 of
 * "2021".
 *
 * @param key names the series, whatever the signs between its parts
 * @param rank in it
 */
record NumberSeries(String key, int rank) {
  private static final Pattern PARTS = Pattern.compile("\\p{L}+|\\d+");
  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");
  private static final int LONGEST = 6;
  private static final int LEAST = 3;
  private static final int WIDEST = 3;
  private static final int SHOWN = 12;

  /** The series of a number, where it has the form of one. */
  static Optional<NumberSeries> of(@Nullable String number) {
    List<String> parts = new ArrayList<>();
    Matcher matcher = PARTS.matcher(number == null ? "" : number.replaceFirst("^[Nn][°o]", ""));
    while (matcher.find()) {
      parts.add(matcher.group().toUpperCase(Locale.ROOT));
    }
    boolean yearLast =
        parts.size() == 2
            && YEAR.matcher(parts.getLast()).matches()
            && parts.getFirst().matches("\\d+");
    if (yearLast) {
      parts = parts.reversed();
    }
    if (parts.size() < 2
        || !parts.getLast().matches("\\d+")
        || parts.getLast().length() > LONGEST) {
      return Optional.empty();
    }
    return Optional.of(
        new NumberSeries(
            String.join("-", parts.subList(0, parts.size() - 1)),
            Integer.parseInt(parts.getLast())));
  }

  /** Which ranks are missing between those known, in French; nothing where too few are known. */
  static Optional<String> missing(List<NumberSeries> known) {
    TreeSet<Integer> ranks =
        known.stream().map(NumberSeries::rank).collect(Collectors.toCollection(TreeSet::new));
    if (ranks.size() < LEAST || ranks.last() - ranks.first() > ranks.size() * WIDEST) {
      return Optional.empty();
    }
    List<Integer> missing = new ArrayList<>();
    for (int rank = ranks.first(); rank < ranks.last(); rank++) {
      if (!ranks.contains(rank)) {
        missing.add(rank);
      }
    }
    return missing.isEmpty()
        ? Optional.empty()
        : Optional.of(
            missing.stream().limit(SHOWN).map(String::valueOf).collect(Collectors.joining(", "))
                + (missing.size() > SHOWN ? "… (" + missing.size() + " numéros)" : ""));
  }
}
