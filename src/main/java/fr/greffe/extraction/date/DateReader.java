package fr.greffe.extraction.date;

import fr.greffe.rules.RuleMatch;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns the named parts of a match of {@code date.yaml} into dates, whatever the rule. */
final class DateReader {
  private final Days days;
  private final Periods periods;
  private final RelativeDays relative;

  DateReader(Path config) {
    DateWords words = DateWords.load(config);
    days = new Days(words);
    periods = new Periods(words, days);
    relative = new RelativeDays(words, days);
  }

  /** Nothing, or one reading a date; a reading without date names a day that does not exist. */
  List<Reading> read(RuleMatch match, @Nullable LocalDate reference) {
    if (has(match, "quarter") || has(match, "quarterw")) {
      return periods.quarter(match, reference);
    }
    if (has(match, "half")) {
      return periods.half(match, reference);
    }
    if (has(match, "vague")) {
      return periods.vague(match, reference);
    }
    if (has(match, "season")) {
      return periods.season(match);
    }
    if (has(match, "years")) {
      return periods.term(match, reference);
    }
    if (has(match, "endday")) {
      return days.interval(match, reference);
    }
    if (has(match, "also")) {
      return has(match, "year") ? days.sameMonth(match, reference) : lastOf(match, reference);
    }
    if (has(match, "before")) {
      return days.sameYear(match, reference);
    }
    return has(match, "year") || has(match, "yearn")
        ? dated(match, reference)
        : undated(match, reference);
  }

  private List<Reading> dated(RuleMatch match, @Nullable LocalDate reference) {
    if (has(match, "day") || has(match, "dayn")) {
      return days.day(match, reference);
    }
    return has(match, "month") ? periods.month(match, reference) : periods.year(match);
  }

  private List<Reading> lastOf(RuleMatch match, @Nullable LocalDate reference) {
    return reference == null ? List.of() : relative.sameMonth(match, reference);
  }

  private List<Reading> undated(RuleMatch match, @Nullable LocalDate reference) {
    if (reference == null) {
      return List.of();
    }
    return has(match, "day") && has(match, "month")
        ? relative.dayOfTheYear(match, reference)
        : relative.near(match, reference);
  }

  private static boolean has(RuleMatch match, String part) {
    return match.part(part).isPresent();
  }
}
