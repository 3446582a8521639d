package fr.greffe.extraction.heading;

import fr.greffe.document.Document;
import fr.greffe.document.Evidence;
import fr.greffe.document.Passage;
import fr.greffe.document.Span;
import fr.greffe.extraction.date.DateExtractor;
import fr.greffe.extraction.heading.SittingDays.Day;
import fr.greffe.extraction.number.NumberWords;
import fr.greffe.register.Mention;
import fr.greffe.register.PartialDate;
import fr.greffe.register.Seance;
import fr.greffe.register.Warning;
import fr.greffe.rules.RuleBook;
import fr.greffe.rules.RuleMatch;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the sitting that a document records: its day by the first of these that speaks (the opening
 * formula, the title, running heads, the identifier of the legality control), its hour, place,
 * summons, chair and secretary. Days that disagree give a warning.
 */
public final class SittingReader {
  private static final int FRONT = 6_000;
  private static final int TITLES = 700;
  private static final List<String> PARTS =
      List.of(
          "day",
          "yearless",
          "earlier",
          "hour",
          "minute",
          "place",
          "chair",
          "president",
          "secretary",
          "rapporteur",
          "signatory");

  private final RuleBook rules;
  private final DateExtractor dates;
  private final SittingDays sittingDays;
  private final SittingHour hours;

  private SittingReader(RuleBook rules, DateExtractor dates, SittingHour hours) {
    this.rules = rules;
    this.dates = dates;
    this.sittingDays = new SittingDays(rules, dates);
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
    List<Day> days = sittingDays.read(document, front, mentions, press);
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
    return new Found(seance, day.evidence(), warnings(day, days));
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

  private @Nullable LocalDate convocation(Passage front, LocalDate sitting) {
    return dates.extract(front, sitting).stream()
        .filter(mention -> mention.fact().role() == PartialDate.Role.CONVOCATION)
        .map(mention -> mention.fact().start())
        .filter(date -> date != null && date.isBefore(sitting))
        .findFirst()
        .orElse(null);
  }

  private static Optional<String> words(List<RuleMatch> matches, String part) {
    return matches.stream().flatMap(match -> Parts.words(match, part).stream()).findFirst();
  }

  private static List<Warning> warnings(Day best, List<Day> days) {
    Stream<Warning> yearless =
        Stream.ofNullable(best.yearless() ? best.evidence() : null)
            .map(
                day ->
                    new Warning(
                        "annee-de-seance-deduite",
                        "L'année de la séance n'est pas imprimée : celle de la convocation vaut.",
                        List.of(day)));
    return Stream.concat(yearless, disagreeing(best, days)).toList();
  }

  private static Stream<Warning> disagreeing(Day best, List<Day> days) {
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
        .stream();
  }
}
