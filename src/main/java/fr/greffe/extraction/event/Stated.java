package fr.greffe.extraction.event;

import fr.greffe.document.Span;
import fr.greffe.document.SpanIndex;
import fr.greffe.register.Figure;
import fr.greffe.register.Mention;
import fr.greffe.register.Name;
import fr.greffe.register.Organisation;
import fr.greffe.register.PartialDate;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is already read in the document that an event is looked for in.
 *
 * @param organisations in order of the text
 * @param names persons and places
 * @param dates in order of the text
 * @param figures other numbers
 * @param today the day that the document speaks from, or null: what comes later is announced
 */
public record Stated(
    List<Mention<Organisation>> organisations,
    SpanIndex<Mention<Name>> names,
    SpanIndex<Mention<PartialDate>> dates,
    SpanIndex<Mention<Figure>> figures,
    @Nullable LocalDate today) {
  public Stated {
    organisations = List.copyOf(organisations);
  }

  /** Indexes what is read by where it stands. */
  public static Stated of(
      List<Mention<Organisation>> organisations,
      List<Mention<Name>> names,
      List<Mention<PartialDate>> dates,
      List<Mention<Figure>> figures,
      @Nullable LocalDate today) {
    return new Stated(
        organisations,
        new SpanIndex<>(names, Mention::span),
        new SpanIndex<>(dates, Mention::span),
        new SpanIndex<>(figures, Mention::span),
        today);
  }

  /** The names of a kind that touch a stretch. */
  Stream<Mention<Name>> names(Name.Kind kind, Span span) {
    return names.overlapping(span).filter(name -> name.fact().kind() == kind);
  }
}
