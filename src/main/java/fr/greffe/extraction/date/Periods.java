package fr.greffe.extraction.date;

import fr.greffe.register.PartialDate;
import fr.greffe.register.PartialDate.Precision;
import fr.greffe.register.PartialDate.Role;
import fr.greffe.rules.Lexicon;
import fr.greffe.rules.RuleMatch;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Reads what is longer than a day: months, quarters, halves, years, vague ends and terms. */
record Periods(DateWords words, Days days) {
  private static final int LONGEST_TERM = 99;
  private static final int LONGEST_SEASON = 30;

  List<Reading> quarter(RuleMatch match, @Nullable LocalDate reference) {
    int quarter = rank(match.part("quarter").or(() -> match.part("quarterw")).orElse(""), 4);
    return year(match, reference)
        .map(year -> months(match, year, 3 * quarter - 2, 3, Precision.QUARTER, false))
        .orElse(List.of());
  }

  List<Reading> half(RuleMatch match, @Nullable LocalDate reference) {
    int half = rank(match.part("half").orElse(""), 2);
    return year(match, reference)
        .map(year -> months(match, year, 6 * half - 5, 6, Precision.SEMESTER, false))
        .orElse(List.of());
  }

  /** "fin 2018", "mi-mars 2022". */
  List<Reading> vague(RuleMatch match, @Nullable LocalDate reference) {
    Optional<Integer> year = year(match, reference);
    if (year.isEmpty()) {
      return List.of();
    }
    String word = Lexicon.fold(match.part("vague").orElse(""));
    OptionalInt month = match.part("month").map(words::month).orElse(OptionalInt.empty());
    if (month.isEmpty()) {
      return switch (word) {
        case "fin" -> months(match, year.get(), 10, 3, Precision.INTERVAL, true);
        case "debut" -> months(match, year.get(), 1, 3, Precision.INTERVAL, true);
        case "courant" -> months(match, year.get(), 1, 12, Precision.INTERVAL, true);
        default -> months(match, year.get(), 5, 3, Precision.INTERVAL, true);
      };
    }
    YearMonth whole = YearMonth.of(year.get(), month.getAsInt());
    return switch (word) {
      case "fin" -> about(match, whole.atDay(20), whole.atEndOfMonth());
      case "debut" -> about(match, whole.atDay(1), whole.atDay(10));
      case "courant" -> about(match, whole.atDay(1), whole.atEndOfMonth());
      default -> about(match, whole.atDay(10), whole.atDay(20));
    };
  }

  List<Reading> month(RuleMatch match, @Nullable LocalDate reference) {
    OptionalInt month = words.month(match.part("month").orElse(""));
    return year(match, reference)
        .filter(year -> month.isPresent())
        .map(year -> months(match, year, month.getAsInt(), 1, Precision.MONTH, false))
        .orElse(List.of());
  }

  List<Reading> year(RuleMatch match) {
    return year(match, null)
        .map(year -> months(match, year, 1, 12, Precision.YEAR, false))
        .orElse(List.of());
  }

  /** "2021-2022". */
  List<Reading> season(RuleMatch match) {
    int first = words.number(match.part("season").orElse("")).orElse(0);
    int last = words.number(match.part("seasonend").orElse("")).orElse(0);
    return last > first && last - first <= LONGEST_SEASON
        ? months(match, first, 1, 12 * (last - first + 1), Precision.YEAR, false)
        : List.of();
  }

  /** "pour une durée de 3 ans à compter du 01/09/2023". */
  List<Reading> term(RuleMatch match, @Nullable LocalDate reference) {
    OptionalInt length = words.number(match.part("years").orElse(""));
    Optional<LocalDate> start =
        days.date(
            match.part("day").or(() -> match.part("dayn")).orElse(""),
            match.part("month").or(() -> match.part("monthn")).orElse(""),
            match.part("year").or(() -> match.part("yearn")).orElse(""),
            reference);
    if (start.isEmpty() || length.isEmpty() || length.getAsInt() > LONGEST_TERM) {
      return List.of();
    }
    boolean inMonths = match.part("term").orElse("").startsWith("m");
    LocalDate end =
        start.get().plusMonths(inMonths ? length.getAsInt() : 12L * length.getAsInt()).minusDays(1);
    return List.of(
        new Reading(
            match.span(),
            new PartialDate(
                start.get(), end, Precision.INTERVAL, null, false, true, Role.PERIOD, null),
            match.rule().name()));
  }

  private Optional<Integer> year(RuleMatch match, @Nullable LocalDate reference) {
    OptionalInt year = words.year(match.part("year").orElse(""), reference);
    return year.isPresent() ? Optional.of(year.getAsInt()) : Optional.empty();
  }

  private int rank(String text, int last) {
    int rank = words.rank(text).orElse(1);
    return rank < 1 || rank > last ? last : rank;
  }

  private static List<Reading> months(
      RuleMatch match, int year, int month, int length, Precision precision, boolean approximate) {
    if (month < 1 || month > 12) {
      return List.of();
    }
    LocalDate start = LocalDate.of(year, month, 1);
    LocalDate end = start.plusMonths(length).minusDays(1);
    return List.of(
        new Reading(
            match.span(),
            new PartialDate(start, end, precision, null, approximate, false, Role.UNKNOWN, null),
            match.rule().name()));
  }

  private static List<Reading> about(RuleMatch match, LocalDate start, LocalDate end) {
    return List.of(
        new Reading(
            match.span(),
            new PartialDate(start, end, Precision.INTERVAL, null, true, false, Role.UNKNOWN, null),
            match.rule().name()));
  }
}
