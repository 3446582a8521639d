package fr.greffe.extraction.date;

import fr.greffe.document.Span;
import fr.greffe.register.PartialDate;
import fr.greffe.register.PartialDate.Precision;
import fr.greffe.register.PartialDate.Role;
import fr.greffe.rules.RuleMatch;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads days of the calendar, one or several, and intervals between two days. */
record Days(DateWords words) {
  static final String WEEKDAY = "jour de la semaine différent";
  private static final String REPAIRED = "caractères réparés (OCR)";

  /** What OCR sees in the place of a 1. */
  private static final Pattern ONES = Pattern.compile("[lLiI!|{\\[\\]]");

  private static final Pattern DAY_NUMBER = Pattern.compile("\\d{1,2}");
  private static final Pattern DAY_MONTH = Pattern.compile("(\\d{1,2})(?:\\s?er)?\\s+([\\p{L}.]+)");

  /** A day with its month and year. */
  List<Reading> day(RuleMatch match, @Nullable LocalDate reference) {
    boolean repaired = match.rule().name().startsWith("repaired");
    Optional<LocalDate> day =
        date(
            part(match, "day", repaired),
            part(match, "month", repaired),
            part(match, "year", repaired),
            reference);
    if (day.isEmpty()) {
      return List.of(new Reading(match.span(), null, match.rule().name()));
    }
    OptionalInt weekday = words.weekday(match, "weekday");
    String flag = repaired ? REPAIRED : null;
    if (weekday.isPresent() && weekday.getAsInt() != day.get().getDayOfWeek().getValue()) {
      flag = WEEKDAY;
    }
    LocalTime time = words.time(match).orElse(null);
    return List.of(
        new Reading(
            match.span(),
            new PartialDate(
                day.get(), day.get(), Precision.DAY, time, false, false, Role.UNKNOWN, flag),
            match.rule().name()));
  }

  /** "du 3 au 5 mai 2022". */
  List<Reading> interval(RuleMatch match, @Nullable LocalDate reference) {
    String endMonth = match.part("endmonth").orElse("");
    String startMonth = match.part("month").orElse(endMonth);
    boolean wraps = words.month(startMonth).orElse(0) > words.month(endMonth).orElse(0);
    OptionalInt startYear = year(match, "year", reference);
    OptionalInt endYear = year(match, "endyear", reference);
    boolean deduced = startYear.isEmpty() && endYear.isEmpty();
    if (deduced && reference == null) {
      return List.of(new Reading(match.span(), null, ""));
    }
    int last =
        endYear.orElse(
            startYear.orElse(reference == null ? 0 : reference.getYear())
                + (wraps && startYear.isPresent() ? 1 : 0));
    int first = startYear.orElse(wraps ? last - 1 : last);
    Optional<LocalDate> start = day(match.part("day").orElse(""), startMonth, first);
    Optional<LocalDate> end = day(match.part("endday").orElse(""), endMonth, last);
    PartialDate interval =
        start.isPresent() && end.isPresent() && !start.get().isAfter(end.get())
            ? new PartialDate(
                start.get(),
                end.get(),
                Precision.INTERVAL,
                null,
                false,
                deduced,
                Role.UNKNOWN,
                null)
            : null;
    return List.of(new Reading(match.span(), interval, match.rule().name()));
  }

  /** "les 12, 19 et 26 juin 2022". */
  List<Reading> sameMonth(RuleMatch match, @Nullable LocalDate reference) {
    Span others = match.partSpan("also").orElseThrow();
    String month = match.part("month").orElse("");
    String year = match.part("year").orElse("");
    List<Reading> readings = new ArrayList<>();
    Matcher number = DAY_NUMBER.matcher(match.part("also").orElse(""));
    while (number.find()) {
      Span span = new Span(number.start(), number.end()).shift(others.start());
      readings.add(plain(span, date(number.group(), month, year, reference), match));
    }
    readings.add(last(match, reference));
    return readings;
  }

  /** "3 mars et 7 avril 2016". */
  List<Reading> sameYear(RuleMatch match, @Nullable LocalDate reference) {
    Span others = match.partSpan("before").orElseThrow();
    String year = match.part("year").orElse("");
    List<Reading> readings = new ArrayList<>();
    Matcher day = DAY_MONTH.matcher(match.part("before").orElse(""));
    while (day.find()) {
      Span span = new Span(day.start(), day.end()).shift(others.start());
      readings.add(plain(span, date(day.group(1), day.group(2), year, reference), match));
    }
    readings.add(last(match, reference));
    return readings;
  }

  private Reading last(RuleMatch match, @Nullable LocalDate reference) {
    Span span = new Span(match.partSpan("day").orElseThrow().start(), match.span().end());
    return plain(
        span,
        date(
            match.part("day").orElse(""),
            match.part("month").orElse(""),
            match.part("year").orElse(""),
            reference),
        match);
  }

  private static Reading plain(Span span, Optional<LocalDate> day, RuleMatch match) {
    return new Reading(span, day.map(PartialDate::day).orElse(null), match.rule().name());
  }

  /** The day those words name, empty where the calendar has none. */
  Optional<LocalDate> date(String day, String month, String year, @Nullable LocalDate reference) {
    OptionalInt number = words.year(year, reference);
    return number.isEmpty() ? Optional.empty() : day(day, month, number.getAsInt());
  }

  Optional<LocalDate> day(String day, String month, int year) {
    OptionalInt dayNumber = words.number(day);
    OptionalInt monthNumber = words.month(month);
    if (dayNumber.isEmpty() || monthNumber.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.of(year, monthNumber.getAsInt(), dayNumber.getAsInt()));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private OptionalInt year(RuleMatch match, String part, @Nullable LocalDate reference) {
    return match.part(part).map(text -> words.year(text, reference)).orElse(OptionalInt.empty());
  }

  private static String part(RuleMatch match, String name, boolean repaired) {
    String text = match.part(name).or(() -> match.part(name + "n")).orElse("");
    boolean figures = repaired && !(name.equals("month") && match.part("month").isPresent());
    return figures ? ONES.matcher(text.replace('O', '0').replace('o', '0')).replaceAll("1") : text;
  }
}
