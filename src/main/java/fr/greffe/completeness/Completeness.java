package fr.greffe.completeness;

import fr.greffe.register.Body;
import fr.greffe.rules.Lexicon;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Compares the acts of each body with one another: a series of numbers leaves none out, and an
 * assembly sits at least once a quarter. What lies before the first and after the last act that was
 * read is not judged, but for the beginning of a series that begins anew each year.
 */
public final class Completeness {
  private static final int MONTHS = 3;

  private Completeness() {}

  /** The state of each body, by name; spellings that differ in accents and signs are one body. */
  public static List<BodyState> of(List<ActLine> acts) {
    Map<String, List<ActLine>> bodies =
        acts.stream()
            .collect(
                Collectors.groupingBy(
                    act -> Lexicon.letters(act.body()), TreeMap::new, Collectors.toList()));
    return bodies.values().stream().map(Completeness::state).toList();
  }

  /** The spelling that most acts have; of two as frequent the last, which has the accents. */
  private static String name(List<ActLine> acts) {
    Map<String, Long> spellings =
        acts.stream()
            .collect(Collectors.groupingBy(ActLine::body, TreeMap::new, Collectors.counting()));
    return Collections.max(
            spellings.entrySet(),
            Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .getKey();
  }

  private static BodyState state(List<ActLine> acts) {
    TreeSet<LocalDate> days =
        acts.stream()
            .map(ActLine::day)
            .filter(Objects::nonNull)
            .collect(Collectors.toCollection(TreeSet::new));
    return new BodyState(
        name(acts),
        acts.size(),
        (int) acts.stream().filter(act -> act.number() == null).count(),
        days.size(),
        days.isEmpty() ? null : days.first(),
        days.isEmpty() ? null : days.last(),
        gaps(acts),
        quiet(days, law(acts.getFirst().kind())));
  }

  private static List<NumberGap> gaps(List<ActLine> acts) {
    Map<String, SortedSet<Integer>> series = new TreeMap<>();
    TreeSet<String> yearly = new TreeSet<>();
    for (ActLine act : acts) {
      if (act.number() != null) {
        ActNumber.of(act.number(), act.day())
            .ifPresent(
                number -> {
                  series
                      .computeIfAbsent(number.series(), key -> new TreeSet<>())
                      .add(number.rank());
                  if (number.yearly()) {
                    yearly.add(number.series());
                  }
                });
      }
    }
    return series.entrySet().stream()
        .filter(one -> one.getValue().size() > 1)
        .map(
            one ->
                NumberGap.of(
                    one.getKey(),
                    one.getValue(),
                    yearly.contains(one.getKey()) ? 1 : one.getValue().first()))
        .filter(gap -> !gap.missing().isEmpty())
        .sorted(Comparator.comparing(NumberGap::series))
        .toList();
  }

  private static List<QuietTime> quiet(TreeSet<LocalDate> days, @Nullable String law) {
    List<QuietTime> quiet = new ArrayList<>();
    LocalDate before = null;
    for (LocalDate day : days) {
      LocalDate quarter = day.with(IsoFields.DAY_OF_QUARTER, 1);
      if (law != null && before != null && before.plusMonths(MONTHS).isBefore(quarter)) {
        quiet.add(new QuietTime(before.plusMonths(MONTHS), quarter.minusDays(1), law));
      }
      before = quarter;
    }
    return quiet;
  }

  /** The law by which a body sits at least once a quarter, or null. */
  private static @Nullable String law(Body.Kind kind) {
    return switch (kind) {
      case COMMUNE -> "CGCT, art. L. 2121-7";
      case EPCI, SYNDICAT -> "CGCT, art. L. 5211-11";
      case DEPARTEMENT -> "CGCT, art. L. 3121-9";
      case REGION -> "CGCT, art. L. 4132-8";
      case CCAS -> "CASF, art. R. 123-16";
      case OTHER -> null;
    };
  }
}
