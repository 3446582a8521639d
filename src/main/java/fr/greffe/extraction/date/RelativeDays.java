package fr.greffe.extraction.date;

import fr.greffe.document.Span;
import fr.greffe.register.PartialDate;
import fr.greffe.register.PartialDate.Precision;
import fr.greffe.register.PartialDate.Role;
import fr.greffe.rules.Lexicon;
import fr.greffe.rules.RuleMatch;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reads days that only a reference date makes certain: "le 17 novembre dernier", "hier". */
record RelativeDays(DateWords words, Days days) {
  private static final Pattern DAY_NUMBER = Pattern.compile("\\d{1,2}");
  private static final Pattern DIRECTION = Pattern.compile("s$");

  /** Days that a year may be farther off for the weekday to be right: who means it prints it. */
  private static final long OTHER_WEEKDAY = 400;

  /** "hier", "le 15 courant", "mercredi soir". */
  List<Reading> near(RuleMatch match, LocalDate reference) {
    Optional<String> word = match.part("relative").map(Lexicon::fold);
    if (word.isPresent()) {
      int shift =
          switch (word.get()) {
            case "hier" -> -1;
            case "avant-hier", "avant hier" -> -2;
            case "demain" -> 1;
            default -> 2;
          };
      return found(match, Optional.of(reference.plusDays(shift)));
    }
    if (match.part("relativemonth").isPresent()) {
      String day = match.part("day").orElse("");
      String month = String.valueOf(reference.getMonthValue());
      return found(match, days.day(day, month, reference.getYear()));
    }
    if (match.part("dayonly").isPresent()) {
      Optional<LocalDate> day = dayOfTheWeek(match, reference);
      return day.isEmpty() ? List.of() : found(match, day);
    }
    return match.part("period").isPresent()
        ? period(match, reference)
        : found(match, Optional.of(weekday(match, reference)));
  }

  /** "samedi 19": the nearest Saturday that is a nineteenth, within a month. */
  private Optional<LocalDate> dayOfTheWeek(RuleMatch match, LocalDate reference) {
    int number = words.number(match.part("dayonly").orElse("")).orElse(0);
    OptionalInt weekday = words.weekday(match, "weekday");
    return IntStream.rangeClosed(-31, 31)
        .mapToObj(reference::plusDays)
        .filter(day -> day.getDayOfMonth() == number && !mismatch(weekday, day))
        .min(Comparator.comparingLong(day -> Math.abs(ChronoUnit.DAYS.between(reference, day))));
  }

  /** "l'an dernier", "le mois prochain". */
  private static List<Reading> period(RuleMatch match, LocalDate reference) {
    String words = Lexicon.fold(match.text());
    int shift = words.contains("derni") ? -1 : words.contains("prochain") ? 1 : 0;
    boolean month = words.contains("mois");
    LocalDate start =
        month
            ? reference.plusMonths(shift).withDayOfMonth(1)
            : LocalDate.of(reference.getYear() + shift, 1, 1);
    PartialDate period =
        new PartialDate(
            start,
            start.plusMonths(month ? 1 : 12).minusDays(1),
            month ? Precision.MONTH : Precision.YEAR,
            null,
            false,
            true,
            Role.UNKNOWN,
            null);
    return List.of(new Reading(match.span(), period, match.rule().name()));
  }

  /** "les 12 et 19 juin prochain": the days before the last are of its month. */
  List<Reading> sameMonth(RuleMatch match, LocalDate reference) {
    Optional<LocalDate> last = near(match, match.part("day").orElse(""), reference);
    if (last.isEmpty()) {
      return List.of();
    }
    Span others = match.partSpan("also").orElseThrow();
    List<Reading> readings = new ArrayList<>();
    Matcher number = DAY_NUMBER.matcher(match.part("also").orElse(""));
    while (number.find()) {
      Span span = new Span(number.start(), number.end()).shift(others.start());
      days.day(number.group(), match.part("month").orElse(""), last.get().getYear())
          .ifPresent(day -> readings.add(deduced(span, day, null, match)));
    }
    Span end = new Span(match.partSpan("day").orElseThrow().start(), match.span().end());
    readings.add(deduced(end, last.get(), null, match));
    return readings;
  }

  private LocalDate weekday(RuleMatch match, LocalDate reference) {
    OptionalInt rank = words.weekday(match, "weekday");
    int day = rank.orElseGet(() -> words.weekday(match, "weekdayonly").orElse(1));
    DayOfWeek weekday = DayOfWeek.of(day);
    return switch (Lexicon.fold(match.part("moment").orElse(""))) {
      case "prochain" -> reference.with(TemporalAdjusters.next(weekday));
      case "dernier" -> reference.with(TemporalAdjusters.previous(weekday));
      default -> reference.with(TemporalAdjusters.previousOrSame(weekday));
    };
  }

  /** A day and month whose year is left to the context. */
  List<Reading> dayOfTheYear(RuleMatch match, LocalDate reference) {
    return found(match, near(match, match.part("day").orElse(""), reference));
  }

  private Optional<LocalDate> near(RuleMatch match, String number, LocalDate reference) {
    String direction =
        DIRECTION.matcher(Lexicon.fold(match.part("direction").orElse(""))).replaceAll("");
    OptionalInt weekday = words.weekday(match, "weekday");
    return IntStream.rangeClosed(reference.getYear() - 3, reference.getYear() + 3)
        .boxed()
        .flatMap(year -> days.day(number, match.part("month").orElse(""), year).stream())
        .filter(
            day ->
                switch (direction) {
                  case "dernier" -> !day.isAfter(reference);
                  case "prochain", "suivant" -> day.isAfter(reference);
                  default -> true;
                })
        .min(
            Comparator.comparingLong(
                day ->
                    Math.abs(ChronoUnit.DAYS.between(reference, day))
                        + (mismatch(weekday, day) ? OTHER_WEEKDAY : 0L)));
  }

  private static boolean mismatch(OptionalInt weekday, LocalDate day) {
    return weekday.isPresent() && weekday.getAsInt() != day.getDayOfWeek().getValue();
  }

  private List<Reading> found(RuleMatch match, Optional<LocalDate> day) {
    return List.of(
        day.map(known -> deduced(match.span(), known, words.time(match).orElse(null), match))
            .orElse(new Reading(match.span(), null, match.rule().name())));
  }

  private Reading deduced(Span span, LocalDate day, @Nullable LocalTime time, RuleMatch match) {
    String doubt = mismatch(words.weekday(match, "weekday"), day) ? Days.WEEKDAY : null;
    return new Reading(
        span,
        new PartialDate(day, day, Precision.DAY, time, false, true, Role.UNKNOWN, doubt),
        match.rule().name());
  }
}
