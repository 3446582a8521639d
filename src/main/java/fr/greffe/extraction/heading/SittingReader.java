package fr.greffe.extraction.heading;

import fr.greffe.document.Document;
import fr.greffe.document.Evidence;
import fr.greffe.document.Marginal;
import fr.greffe.document.Passage;
import fr.greffe.document.Span;
import fr.greffe.extraction.date.DateExtractor;
import fr.greffe.extraction.number.NumberWords;
import fr.greffe.register.Mention;
import fr.greffe.register.PartialDate;
import fr.greffe.register.Seance;
import fr.greffe.register.Warning;
import fr.greffe.rules.RuleBook;
import fr.greffe.rules.RuleMatch;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the sitting that a document records: its day by the first of these that speaks (the opening
 * formula, the title, running heads, the identifier of the legality control), its hour, place,
 * summons, chair and secretary. Days that disagree give a warning.
 */
public final class SittingReader {
  private static final int FRONT = 6_000;
  private static final int TOP = 1_500;
  private static final int TITLES = 700;
  private static final int NEAR = 45;

  /** What opens a paper in which all stands in one line. */
  private static final int HEAD = 150;

  private static final int BESIDE = 40;
  private static final List<String> PARTS =
      List.of(
          "day",
          "hour",
          "minute",
          "place",
          "chair",
          "president",
          "secretary",
          "rapporteur",
          "signatory");

  /** What a line says of an earlier sitting. */
  private static final Pattern EARLIER =
      Pattern.compile(
          "(?iu)approbation|approuv|adopt|pr[ée]c[ée]dent|rappelle|lors|remarque|observation|^\\s*(?:le|la|les)\\s");

  private final RuleBook rules;
  private final DateExtractor dates;
  private final SittingHour hours;

  private SittingReader(RuleBook rules, DateExtractor dates, SittingHour hours) {
    this.rules = rules;
    this.dates = dates;
    this.hours = hours;
  }

  public static SittingReader load(Path config) {
    return new SittingReader(
        RuleBook.load(config.resolve("rules/sitting.yaml")),
        DateExtractor.load(config),
        new SittingHour(NumberWords.load(config)));
  }

  /**
   * A sitting, where its day is printed, and what contradicts it.
   *
   * @param seance the sitting, or null where no day is printed
   * @param evidence where the day is printed, or null
   * @param warnings other days that claim to be the sitting's
   */
  record Found(@Nullable Seance seance, @Nullable Evidence evidence, List<Warning> warnings) {
    Found {
      warnings = List.copyOf(warnings);
    }
  }

  Found read(Document document, boolean press) {
    Span body = document.body();
    Passage front = new Passage(document, new Span(0, Math.min(body.end(), FRONT)));
    List<Mention<PartialDate>> mentions = dates.extract(front);
    List<Day> days = new ArrayList<>(days(front, mentions));
    marginalDays(document).forEach(days::add);
    if (press && days.isEmpty()) {
      titleDay(document).ifPresent(days::add);
    }
    Optional<Day> best = days.stream().max(Comparator.comparingInt(Day::weight));
    if (best.isEmpty()) {
      return new Found(null, null, List.of());
    }
    Day day = best.get();
    List<RuleMatch> matches = rules.matches(front.text());
    LocalDate date = day.date();
    Seance seance =
        new Seance(
            date,
            hours.read(date, mentions, matches).orElse(null),
            words(matches, "place").orElse(null),
            convocation(front, date),
            words(matches, "chair").or(() -> words(matches, "president")).orElse(null),
            words(matches, "secretary").orElse(null));
    return new Found(seance, day.evidence(), disagreeing(day, days));
  }

  /** What a sentence says of the sitting, for the rules' examples. */
  public List<String> describe(String text) {
    return rules.matches(text).stream()
        .flatMap(
            match ->
                PARTS.stream()
                    .filter(part -> Parts.span(match, part).isPresent())
                    .map(part -> Parts.words(match, part).map(w -> part + " " + w).orElse(part)))
        .toList();
  }

  /** Names of one function ("rapporteur") in a passage, in order. */
  Stream<String> people(String text, String function) {
    return rules.rule(function).matches(text).stream()
        .flatMap(match -> Parts.words(match, function).stream());
  }

  /** A day that claims to be the sitting's. */
  private record Day(LocalDate date, int weight, @Nullable Evidence evidence) {}

  private List<Day> days(Passage front, List<Mention<PartialDate>> read) {
    String text = front.text();
    List<Mention<PartialDate>> mentions = days(read);
    List<Day> days = new ArrayList<>();
    for (RuleMatch match : rules.matches(text)) {
      Optional<Span> at = Parts.span(match, "day");
      if (at.isPresent()) {
        int from = match.span().start();
        int to = at.get().end() + NEAR;
        mentions.stream()
            .filter(m -> m.span().end() > from && m.span().start() <= to)
            .findFirst()
            .ifPresent(m -> days.add(day(m, weight(text, match))));
      }
    }
    return days;
  }

  private static List<Mention<PartialDate>> days(List<Mention<PartialDate>> mentions) {
    return mentions.stream()
        .filter(mention -> mention.fact().isDay() && !mention.fact().deduced())
        .toList();
  }

  private static Day day(Mention<PartialDate> mention, int weight) {
    return new Day(Objects.requireNonNull(mention.fact().start()), weight, mention.evidence());
  }

  /** The opening formula first, then titles; what is told of an earlier sitting last. */
  private static int weight(String text, RuleMatch match) {
    int start = match.span().start();
    while (start < match.span().end() && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    if (match.rule().name().equals("day-in-words")) {
      return 100;
    }
    if (match.rule().name().equals("day-of-opening")) {
      return 90;
    }
    String before = text.substring(text.lastIndexOf('\n', start - 1) + 1, start);
    int lineEnd = text.indexOf('\n', start);
    boolean heads = start < HEAD && before.chars().noneMatch(Character::isLetter);
    int end = lineEnd < 0 ? text.length() : lineEnd;
    int told = heads ? Math.min(end, match.span().end() + BESIDE) : end;
    String line = text.substring(start - before.length(), told);
    boolean title = before.length() <= 60 && start < TOP;
    if (!title || EARLIER.matcher(line).find()) {
      return start < TOP ? 20 : 10;
    }
    return match.rule().name().equals("day-of-minutes") ? 60 : 80 - Math.min(10, start / 150);
  }

  private Stream<Day> marginalDays(Document document) {
    return document.marginalia().stream()
        .filter(marginal -> marginal.kind() != Marginal.Kind.COMPANION)
        .limit(6)
        .map(marginal -> new Passage(document, marginal.span()))
        .flatMap(
            passage ->
                rules.matches(passage.text()).stream()
                    .filter(match -> Parts.span(match, "day").isPresent())
                    .flatMap(match -> days(dates.extract(passage)).stream())
                    .map(mention -> day(mention, 40)));
  }

  /**
   * The day in the title that the file gives itself, a missing year taken from the publication; it
   * is not in the text.
   */
  private Optional<Day> titleDay(Document document) {
    String title = document.metadata().title();
    boolean told =
        title != null
            && rules.matches(title).stream().anyMatch(m -> Parts.span(m, "day").isPresent());
    if (title == null || !told) {
      return Optional.empty();
    }
    return dates.extract(TitlePaper.of(title), published(document)).stream()
        .filter(mention -> mention.fact().isDay())
        .findFirst()
        .map(mention -> new Day(Objects.requireNonNull(mention.fact().start()), 30, null));
  }

  private static @Nullable LocalDate published(Document document) {
    String published = document.metadata().published();
    if (published == null || published.length() < 10) {
      return null;
    }
    try {
      return LocalDate.parse(published.substring(0, 10));
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  private @Nullable LocalDate convocation(Passage front, LocalDate sitting) {
    return dates.extract(front, sitting).stream()
        .filter(mention -> mention.fact().role() == PartialDate.Role.CONVOCATION)
        .map(mention -> mention.fact().start())
        .filter(date -> date != null && !date.isAfter(sitting))
        .findFirst()
        .orElse(null);
  }

  private static Optional<String> words(List<RuleMatch> matches, String part) {
    return matches.stream().flatMap(match -> Parts.words(match, part).stream()).findFirst();
  }

  private static List<Warning> disagreeing(Day best, List<Day> days) {
    return days.stream()
        .filter(day -> day.weight() >= 60 && !day.date().equals(best.date()))
        .map(Day::evidence)
        .filter(Objects::nonNull)
        .filter(other -> other.span().start() < TITLES)
        .findFirst()
        .map(
            other ->
                new Warning(
                    "dates-de-seance-differentes",
                    "Deux dates de séance sont imprimées : « "
                        + (best.evidence() == null ? best.date() : best.evidence().quote())
                        + " » et « "
                        + other.quote()
                        + " ».",
                    best.evidence() == null ? List.of(other) : List.of(best.evidence(), other)))
        .stream()
        .toList();
  }
}
