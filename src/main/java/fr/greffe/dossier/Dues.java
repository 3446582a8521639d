package fr.greffe.dossier;

import fr.greffe.rules.Lexicon;
import fr.greffe.rules.RuleBook;
import fr.greffe.rules.RuleMatch;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Days that a promise is due by, deduced from the day it is made: {@code config/rules/due.yaml}.
 */
final class Dues {
  static final String NOT_READ = "séance suivante, non lue";
  private static final Pattern EXAMPLE =
      Pattern.compile("le (\\S+)(?: puis (\\S+))? : (?<words>.*)", Pattern.DOTALL);

  private final RuleBook rules;
  private final Map<String, Lexicon.Entry> numbers;
  private final Map<String, Lexicon.Entry> moments;

  private Dues(
      RuleBook rules, Map<String, Lexicon.Entry> numbers, Map<String, Lexicon.Entry> moments) {
    this.rules = rules;
    this.numbers = numbers;
    this.moments = moments;
  }

  static Dues load(Path config) {
    return new Dues(
        RuleBook.load(config.resolve("rules/due.yaml")),
        Lexicon.load(config.resolve("lexicons/number-words.tsv")).byFoldedTerm(),
        Lexicon.load(config.resolve("lexicons/moments.tsv")).byFoldedTerm());
  }

  /**
   * A day that words and the day of the sitting give together.
   *
   * @param day it is due by, null for a sitting that was not read
   * @param words it is deduced from
   */
  record Due(@Nullable LocalDate day, String words) {}

  /**
   * The first due day that words give.
   *
   * @param said the day of the sitting
   * @param next the next sitting of the same body that was read, or null
   */
  Optional<Due> read(String words, LocalDate said, @Nullable LocalDate next) {
    return rules.matches(words).stream().flatMap(match -> due(match, said, next)).findFirst();
  }

  /** What the rules read, in the notation of their examples. */
  List<String> describe(String example) {
    Matcher parts = EXAMPLE.matcher(example);
    if (!parts.matches()) {
      throw new IllegalArgumentException(example);
    }
    LocalDate next = parts.group(2) == null ? null : LocalDate.parse(parts.group(2));
    return read(parts.group("words"), LocalDate.parse(parts.group(1)), next)
        .map(due -> due.day() == null ? NOT_READ : due.day().toString())
        .stream()
        .toList();
  }

  private Stream<Due> due(RuleMatch match, LocalDate said, @Nullable LocalDate next) {
    String words = match.text().replaceAll("\\s+", " ").strip();
    if (match.part("next").isPresent()) {
      return Stream.of(new Due(next, words));
    }
    return day(match, said).map(day -> new Due(day, words)).stream();
  }

  private Optional<LocalDate> day(RuleMatch match, LocalDate said) {
    if (match.part("moment").isPresent()) {
      return match.part("moment").flatMap(moment -> moment(Lexicon.fold(moment), said));
    }
    Optional<String> end =
        Stream.of("end", "end2", "end3").flatMap(part -> match.part(part).stream()).findFirst();
    return end.isPresent()
        ? Optional.of(end(Lexicon.fold(end.get()), said))
        : count(match.part("count").orElse(""))
            .map(count -> after(said, count, Lexicon.fold(match.part("unit").orElse(""))));
  }

  /** The first such day of the year after the sitting. */
  private Optional<LocalDate> moment(String name, LocalDate said) {
    return Optional.ofNullable(moments.get(name))
        .map(entry -> MonthDay.parse("--" + entry.column(0)))
        .map(day -> day.atYear(said.getYear()))
        .map(day -> day.isAfter(said) ? day : day.plusYears(1));
  }

  private static LocalDate end(String what, LocalDate said) {
    int month = said.getMonthValue();
    return switch (what) {
      case "semaine" -> said.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
      case "mois" -> said.with(TemporalAdjusters.lastDayOfMonth());
      case "trimestre" -> lastOf(said, (month + 2) / 3 * 3);
      case "semestre" -> lastOf(said, (month + 5) / 6 * 6);
      case "ete" -> MonthDay.of(Month.SEPTEMBER, 22).atYear(said.getYear());
      default -> lastOf(said, 12);
    };
  }

  private static LocalDate lastOf(LocalDate said, int month) {
    return LocalDate.of(said.getYear(), month, 1).with(TemporalAdjusters.lastDayOfMonth());
  }

  private Optional<Integer> count(String words) {
    return words.matches("\\d+")
        ? Optional.of(Integer.valueOf(words))
        : Optional.ofNullable(numbers.get(Lexicon.fold(words)))
            .map(entry -> Integer.valueOf(entry.column(0)));
  }

  private static LocalDate after(LocalDate said, int count, String unit) {
    return switch (unit.toLowerCase(Locale.ROOT).charAt(0)) {
      case 'j' -> said.plusDays(count);
      case 'm' -> said.plusMonths(count);
      case 't' -> said.plusMonths(3L * count);
      case 'a' -> said.plusYears(count);
      default -> unit.startsWith("seme") ? said.plusMonths(6L * count) : said.plusWeeks(count);
    };
  }
}
