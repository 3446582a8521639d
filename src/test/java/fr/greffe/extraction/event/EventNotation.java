package fr.greffe.extraction.event;

import fr.greffe.document.Passage;
import fr.greffe.extraction.Passages;
import fr.greffe.extraction.date.DateExtractor;
import fr.greffe.extraction.figure.FigureExtractor;
import fr.greffe.extraction.name.Named;
import fr.greffe.extraction.name.OrganisationExtractor;
import fr.greffe.register.Event;
import fr.greffe.register.PartialDate;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes events as the examples of {@code event.yaml} do: {@code merger done Duval + Orme 2020},
 * {@code deduced} where a common noun stands for the name. A text may begin with the day it speaks
 * from: {@code référence 2022-03-11 : …}.
 */
public final class EventNotation {
  private static final Path CONFIG = Path.of("config");
  private static final EventExtractor EVENTS = EventExtractor.load(CONFIG);
  private static final OrganisationExtractor ORGANISATIONS = OrganisationExtractor.load(CONFIG);
  private static final DateExtractor DATES = DateExtractor.load(CONFIG);
  private static final FigureExtractor FIGURES = FigureExtractor.load(CONFIG);
  private static final Pattern REFERENCE =
      Pattern.compile("référence (\\d{4}-\\d\\d-\\d\\d) : (.*)", Pattern.DOTALL);

  private EventNotation() {}

  public static List<String> read(String text) {
    Matcher reference = REFERENCE.matcher(text);
    boolean dated = reference.matches();
    Passage passage = Passages.of(dated ? reference.group(2) : text);
    LocalDate today = dated ? LocalDate.parse(reference.group(1)) : null;
    Named named = ORGANISATIONS.read(passage);
    Stated stated =
        Stated.of(
            named.organisations(),
            named.names(),
            DATES.extract(passage, today),
            FIGURES.extract(passage),
            today);
    return EVENTS.extract(passage, stated).stream().map(mention -> write(mention.fact())).toList();
  }

  private static String write(Event event) {
    StringJoiner words = new StringJoiner(" ");
    words.add(event.kind().name().toLowerCase(Locale.ROOT));
    words.add(event.modality().name().toLowerCase(Locale.ROOT));
    words.add(String.join(" + ", event.who()));
    if (event.person() != null) {
      words.add("(" + event.person() + ")");
    }
    if (event.figure() != null) {
      words.add(event.figure().value().toPlainString() + " " + event.figure().counts());
    }
    if (event.date() != null) {
      words.add(day(event.date()));
    }
    if (event.deduced()) {
      words.add("deduced");
    }
    return words.toString();
  }

  private static String day(PartialDate date) {
    String start = date.start() == null ? ".." : date.start().toString();
    return switch (date.precision()) {
      case MONTH -> start.substring(0, 7);
      case YEAR -> start.substring(0, 4);
      default -> start;
    };
  }
}
