package fr.greffe.extraction.date;

import fr.greffe.extraction.number.NumberWords;
import fr.greffe.rules.Lexicon;
import fr.greffe.rules.RuleMatch;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the parts of a date, in figures or in words: day, month, year, weekday, hour, rank.
 *
 * @param numbers number words
 * @param months rank by folded name
 * @param weekdays ISO rank by folded name
 * @param ordinals rank by folded word
 */
record DateWords(
    NumberWords numbers,
    Map<String, Lexicon.Entry> months,
    Map<String, Lexicon.Entry> weekdays,
    Map<String, Lexicon.Entry> ordinals) {
  private static final Pattern FIGURES = Pattern.compile("\\d{1,4}");
  private static final int PIVOT_AHEAD = 20;
  private static final int OLDEST = 1500;
  private static final int FARTHEST = 2200;

  static DateWords load(Path config) {
    return new DateWords(
        NumberWords.load(config),
        terms(config, "months"),
        terms(config, "weekdays"),
        terms(config, "ordinals"));
  }

  private static Map<String, Lexicon.Entry> terms(Path config, String name) {
    return Lexicon.load(config.resolve("lexicons/" + name + ".tsv")).byFoldedTerm();
  }

  /** "22", "1er", "vingt-deux", "O5". */
  OptionalInt number(String text) {
    Matcher figures = FIGURES.matcher(text);
    if (figures.find()) {
      return OptionalInt.of(Integer.parseInt(figures.group()));
    }
    OptionalLong words = numbers.read(text);
    return words.isPresent() && words.getAsLong() < 10_000
        ? OptionalInt.of((int) words.getAsLong())
        : OptionalInt.empty();
  }

  /** Rank of a month, by name or in figures. */
  OptionalInt month(String text) {
    Lexicon.Entry entry = months.get(Lexicon.fold(text.strip()));
    return entry == null ? number(text) : OptionalInt.of(Integer.parseInt(entry.column(0)));
  }

  /** A year of four or two figures, the latter near {@code reference}; or in words. */
  OptionalInt year(String text, @Nullable LocalDate reference) {
    OptionalInt year = number(text);
    if (year.isPresent() && year.getAsInt() < 100 && FIGURES.matcher(text).find()) {
      int pivot = (reference == null ? 2025 : reference.getYear()) + PIVOT_AHEAD;
      int recent = pivot / 100 * 100 + year.getAsInt();
      return OptionalInt.of(recent > pivot ? recent - 100 : recent);
    }
    return year.isPresent() && year.getAsInt() >= OLDEST && year.getAsInt() < FARTHEST
        ? year
        : OptionalInt.empty();
  }

  OptionalInt rank(String text) {
    Lexicon.Entry entry = ordinals.get(Lexicon.fold(text.strip()));
    return entry == null ? number(text) : OptionalInt.of(Integer.parseInt(entry.column(0)));
  }

  /** ISO rank of a weekday, Monday 1. */
  OptionalInt weekday(RuleMatch match, String part) {
    return match
        .part(part)
        .map(name -> weekdays.get(Lexicon.fold(name.strip())))
        .map(entry -> OptionalInt.of(Integer.parseInt(entry.column(0))))
        .orElse(OptionalInt.empty());
  }

  Optional<LocalTime> time(RuleMatch match) {
    OptionalInt hour = match.part("hour").map(this::number).orElse(OptionalInt.empty());
    int minute = match.part("minute").map(this::number).orElse(OptionalInt.empty()).orElse(0);
    return hour.isPresent() && hour.getAsInt() < 24 && minute < 60
        ? Optional.of(LocalTime.of(hour.getAsInt(), minute))
        : Optional.empty();
  }
}
