package fr.greffe.wording;

import fr.greffe.completeness.NumberGap;
import fr.greffe.completeness.QuietTime;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** What is missing of a body's acts, in French. */
public final class GapWords {
  private static final int MOST_RANGES = 12;

  private GapWords() {}

  /** "2024-# : 1 à 3 et 7 absents (45 numéros lus, jusqu'au 52)". */
  public static String of(NumberGap gap) {
    List<String> ranges = gap.missing().stream().limit(MOST_RANGES).map(GapWords::range).toList();
    int more = gap.missing().size() - ranges.size();
    String list =
        ranges.size() == 1 || more > 0
            ? String.join(", ", ranges)
            : String.join(", ", ranges.subList(0, ranges.size() - 1)) + " et " + ranges.getLast();
    return "%s : %s%s absent%s (%d numéros lus, jusqu'au %d)"
        .formatted(
            gap.series(),
            list,
            more > 0 ? "… (et " + more + " autres intervalles)" : "",
            gap.count() > 1 ? "s" : "",
            gap.found(),
            gap.last());
  }

  /** "aucune séance lue au 2e trimestre 2024 (une par trimestre au moins : …)". */
  public static String of(QuietTime quiet) {
    return of(List.of(quiet));
  }

  /** The same for the quiet times of one body, at least one, on one line. */
  public static String of(List<QuietTime> quiet) {
    return "aucune séance lue "
        + quiet.stream()
            .sorted(Comparator.comparing(QuietTime::from))
            .map(GapWords::when)
            .collect(Collectors.joining(", "))
        + " (une par trimestre au moins : "
        + quiet.getFirst().law()
        + ")";
  }

  private static String when(QuietTime quiet) {
    return quarter(quiet.from()).equals(quarter(quiet.until()))
        ? "au " + quarter(quiet.from())
        : "du " + quarter(quiet.from()) + " au " + quarter(quiet.until());
  }

  private static String range(NumberGap.Range range) {
    return range.size() == 1 ? String.valueOf(range.first()) : range.first() + " à " + range.last();
  }

  private static String quarter(LocalDate day) {
    int quarter = day.get(IsoFields.QUARTER_OF_YEAR);
    return quarter + (quarter == 1 ? "er" : "e") + " trimestre " + day.getYear();
  }
}
