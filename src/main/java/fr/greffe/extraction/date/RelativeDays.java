package fr.greffe.extraction.date;

import fr.greffe.register.PartialDate;
import fr.greffe.register.PartialDate.Precision;
import fr.greffe.register.PartialDate.Role;
import fr.greffe.rules.Lexicon;
import fr.greffe.rules.RuleMatch;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Reads days that only a reference date makes certain: "le 17 novembre dernier", "hier". */
record RelativeDays(DateWords words, Days days) {
  /** "hier", "le 15 courant", "mercredi soir". */
  List<Reading> near(RuleMatch match, LocalDate reference) {
    Optional<String> word = match.part("relative").map(Lexicon::fold);
    if (word.isPresent()) {
      int shift =
          switch (word.get()) {
            case "hier" -> -1;
            case "avant-hier" -> -2;
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
    return found(match, Optional.of(weekday(match, reference)));
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
    String direction = Lexicon.fold(match.part("direction").orElse(""));
    OptionalInt weekday = words.weekday(match, "weekday");
    Optional<LocalDate> best =
        IntStream.rangeClosed(reference.getYear() - 3, reference.getYear() + 3)
            .boxed()
            .flatMap(
                year ->
                    days
                        .day(match.part("day").orElse(""), match.part("month").orElse(""), year)
                        .stream())
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
                            + (mismatch(weekday, day) ? 10_000L : 0L)));
    return found(match, best);
  }

  private static boolean mismatch(OptionalInt weekday, LocalDate day) {
    return weekday.isPresent() && weekday.getAsInt() != day.getDayOfWeek().getValue();
  }

  private List<Reading> found(RuleMatch match, Optional<LocalDate> day) {
    PartialDate date =
        day.map(
                known ->
                    new PartialDate(
                        known,
                        known,
                        Precision.DAY,
                        words.time(match).orElse(null),
                        false,
                        true,
                        Role.UNKNOWN,
                        null))
            .orElse(null);
    return List.of(new Reading(match.span(), date, match.rule().name()));
  }
}
