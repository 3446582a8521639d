package fr.greffe.extraction;

import fr.greffe.document.Document;
import fr.greffe.document.Passage;
import fr.greffe.document.Span;
import fr.greffe.extraction.amount.AmountExtractor;
import fr.greffe.extraction.date.DateExtractor;
import fr.greffe.extraction.date.ReadDates;
import fr.greffe.extraction.event.EventExtractor;
import fr.greffe.extraction.event.Stated;
import fr.greffe.extraction.figure.FigureExtractor;
import fr.greffe.extraction.name.Named;
import fr.greffe.extraction.name.OrganisationExtractor;
import fr.greffe.register.Amount;
import fr.greffe.register.Figure;
import fr.greffe.register.Mention;
import fr.greffe.register.PartialDate;
import fr.greffe.register.Warning;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The readers of facts that any stretch of a document may state; each reads a document once, as a
 * whole.
 */
final class FactReaders {
  private final AmountExtractor amounts;
  private final DateExtractor dates;
  private final OrganisationExtractor organisations;
  private final FigureExtractor figures;
  private final EventExtractor events;

  private FactReaders(Path config) {
    amounts = AmountExtractor.load(config);
    dates = DateExtractor.load(config);
    organisations = OrganisationExtractor.load(config);
    figures = FigureExtractor.load(config);
    events = EventExtractor.load(config);
  }

  static FactReaders load(Path config) {
    return new FactReaders(config);
  }

  /**
   * Reads a document.
   *
   * @param acts stretches that hold an act each
   * @param reference the day that "hier" or "jeudi dernier" is counted from, or null
   */
  Facts read(Document document, List<Span> acts, @Nullable LocalDate reference) {
    Passage body = document.passage();
    Passage everything = new Passage(document, new Span(0, document.text().length()));
    Named named = organisations.read(body);
    ReadDates read = dates.read(everything, reference);
    List<Mention<PartialDate>> days = read.dates();
    List<Mention<Figure>> counts = figures.extract(body);
    List<Mention<Amount>> sums =
        amounts.extract(body, acts.isEmpty() ? List.of(body.span()) : acts, named.organisations());
    List<Warning> doubts = new ArrayList<>(read.warnings());
    doubts.addAll(TwoReadings.warnings(document, Stream.concat(days.stream(), sums.stream())));
    return new Facts(
        sums,
        days,
        named.organisations(),
        named.names(),
        counts,
        events.extract(
            body, Stated.of(named.organisations(), named.names(), days, counts, reference)),
        doubts);
  }
}
