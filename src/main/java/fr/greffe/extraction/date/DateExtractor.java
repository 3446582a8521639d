package fr.greffe.extraction.date;

import fr.greffe.document.Document;
import fr.greffe.document.Passage;
import fr.greffe.document.Span;
import fr.greffe.extraction.Extractor;
import fr.greffe.register.Mention;
import fr.greffe.register.PartialDate;
import fr.greffe.register.Warning;
import fr.greffe.rules.Rule;
import fr.greffe.rules.RuleBook;
import fr.greffe.rules.RuleMatch;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates, as precise as they are written, with what happens then.
 *
 * <p>Dates that lean on another one ("hier", "le 17 novembre dernier", "jeudi 4 juillet") are read
 * only where a reference date is given, and marked deduced.
 */
public final class DateExtractor implements Extractor<PartialDate> {
  private final RuleBook rules;
  private final DateReader reader;
  private final DateRoles roles;
  private final Refusals refusals;

  private DateExtractor(Path config) {
    rules = RuleBook.load(config.resolve("rules/date.yaml"));
    reader = new DateReader(config);
    roles = DateRoles.load(config);
    refusals = Refusals.load(config);
  }

  /** Loads rules and lexicons of the {@code config} folder. */
  public static DateExtractor load(Path config) {
    return new DateExtractor(config);
  }

  @Override
  public List<Mention<PartialDate>> extract(Passage passage) {
    return extract(passage, null);
  }

  /** As {@link #extract(Passage)}, dates relative to {@code reference} included. */
  public List<Mention<PartialDate>> extract(Passage passage, @Nullable LocalDate reference) {
    return read(passage, reference).dates();
  }

  /** As {@link #extract(Passage, LocalDate)}, with what is doubtful about them. */
  public ReadDates read(Passage passage, @Nullable LocalDate reference) {
    List<Reading> readings = read(passage.text(), reference);
    List<Warning> warnings = new ArrayList<>(impossible(passage, readings));
    List<Mention<PartialDate>> dates = mentions(passage, readings);
    if (dates.stream().anyMatch(RepeatedHeadings::doubts)) {
      RepeatedHeadings repeated = repeated(passage.document());
      dates = repeated.mended(dates);
      warnings.addAll(repeated.warnings());
    }
    return new ReadDates(dates, warnings);
  }

  private RepeatedHeadings repeated(Document document) {
    String text = document.text();
    Passage whole = new Passage(document, new Span(0, text.length()));
    return new RepeatedHeadings(text, mentions(whole, read(text, null)));
  }

  private List<Mention<PartialDate>> mentions(Passage passage, List<Reading> readings) {
    return roles.assign(passage.text(), readings).stream()
        .map(
            reading ->
                new Mention<>(
                    Objects.requireNonNull(reading.date()),
                    passage.evidence(reading.span().start(), reading.span().end(), reading.rule())))
        .toList();
  }

  /** Days that the calendar does not have ("31 avril 2022"). */
  private static List<Warning> impossible(Passage passage, List<Reading> readings) {
    return readings.stream()
        .filter(reading -> reading.date() == null && !reading.rule().isEmpty())
        .map(
            reading ->
                passage.evidence(reading.span().start(), reading.span().end(), reading.rule()))
        .map(
            evidence ->
                new Warning(
                    "date-impossible",
                    "Cette date n'existe pas au calendrier : « " + evidence.quote() + " ».",
                    List.of(evidence)))
        .toList();
  }

  private List<Reading> read(String text, @Nullable LocalDate reference) {
    BitSet taken = new BitSet(text.length());
    List<Reading> readings = new ArrayList<>();
    for (Rule rule : rules.rules()) {
      for (RuleMatch match : rule.matches(text)) {
        Span span = match.span();
        int first = taken.nextSetBit(span.start());
        if (first >= 0 && first < span.end()) {
          continue;
        }
        List<Reading> found = reader.read(match, reference);
        if (refusals.refuses(text, span)) {
          found = List.of();
          taken.set(span.start(), span.end());
        }
        if (!found.isEmpty()) {
          taken.set(span.start(), span.end());
          readings.addAll(found);
        }
      }
    }
    readings.sort(Comparator.comparing(Reading::span));
    return confirmed(readings);
  }

  /** Misread slashes stand only where the same day is also written properly. */
  private static List<Reading> confirmed(List<Reading> readings) {
    return readings.stream()
        .filter(
            reading ->
                !reading.rule().equals("repaired-slash")
                    || stands(readings.stream(), reading.date()))
        .toList();
  }

  private static boolean stands(Stream<Reading> readings, @Nullable PartialDate date) {
    return date != null
        && readings.anyMatch(
            other ->
                !other.rule().equals("repaired-slash")
                    && other.date() != null
                    && Objects.equals(other.date().start(), date.start()));
  }
}
