package fr.greffe.register;

import fr.greffe.document.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of the register: an act, the minutes that hold acts, an article or a question, with
 * every fact read in it.
 *
 * <p>A document of several acts gives one {@link Kind#MINUTES} entry for the whole and one {@link
 * Kind#DELIBERATION} entry an act.
 *
 * @param id digest of the document, a hyphen and the rank in the document (0 for the whole
 *     document)
 * @param kind what it is
 * @param source the document it was read in
 * @param span its stretch of the document's text
 * @param firstPage from 1
 * @param lastPage not before {@code firstPage}
 * @param pages for each page from {@code firstPage} on, the stretch of the document's text that
 *     belongs to this entry
 * @param title object of an act, headline of an article, subject of a question
 * @param date day of the sitting or of publication, or null
 * @param body deciding authority, or the one concerned
 * @param seance the sitting, for what comes from one
 * @param attendance who was there
 * @param transmission stamps of the legality control
 * @param act what is particular to a deliberation
 * @param publication what is particular to an article
 * @param question what is particular to a question
 * @param amounts sums, in order of the text
 * @param dates dates, in order of the text
 * @param organisations organisations, in order of the text
 * @param names persons and places, in order of the text
 * @param figures other numbers, in order of the text
 * @param events what happens to organisations, in order of the text
 * @param warnings contradictions and gaps
 * @param amendments what the service said of facts, in order of time; what it says holds
 * @param text what was read
 */
public record Entry(
    String id,
    Kind kind,
    Source source,
    Span span,
    int firstPage,
    int lastPage,
    List<Span> pages,
    String title,
    @Nullable LocalDate date,
    @Nullable Body body,
    @Nullable Seance seance,
    @Nullable Attendance attendance,
    @Nullable Transmission transmission,
    @Nullable Act act,
    @Nullable Publication publication,
    @Nullable OralQuestion question,
    List<Mention<Amount>> amounts,
    List<Mention<PartialDate>> dates,
    List<Mention<Organisation>> organisations,
    List<Mention<Name>> names,
    List<Mention<Figure>> figures,
    List<Mention<Event>> events,
    List<Warning> warnings,
    List<Amendment> amendments,
    String text) {
  public Entry {
    pages = List.copyOf(pages);
    amounts = List.copyOf(amounts);
    dates = List.copyOf(dates);
    organisations = List.copyOf(organisations);
    names = List.copyOf(names);
    figures = List.copyOf(figures);
    events = List.copyOf(events);
    warnings = List.copyOf(warnings);
    amendments = List.copyOf(amendments);
  }

  /** A document in which nothing was read, so that it can be found and its reason shown. */
  public static Entry unread(Source source, String title, Warning reason) {
    Span nothing = new Span(0, 0);
    return new Entry(
        source.id() + "-0",
        Kind.OTHER,
        source,
        nothing,
        1,
        1,
        List.of(nothing),
        title,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(reason),
        List.of(),
        "");
  }

  /** The same entry with one more gap or contradiction. */
  public Entry warned(Warning more) {
    List<Warning> all = new ArrayList<>(warnings);
    all.add(more);
    return with(source, all);
  }

  /** The same entry, of a document that a job brought. */
  public Entry broughtBy(String job) {
    return with(source.broughtBy(job), warnings);
  }

  private Entry with(Source from, List<Warning> gaps) {
    return new Entry(
        id,
        kind,
        from,
        span,
        firstPage,
        lastPage,
        pages,
        title,
        date,
        body,
        seance,
        attendance,
        transmission,
        act,
        publication,
        question,
        amounts,
        dates,
        organisations,
        names,
        figures,
        events,
        gaps,
        amendments,
        text);
  }

  /** What a line of the register can be. */
  public enum Kind {
    DELIBERATION,
    MINUTES,
    ARRETE,
    ARTICLE,
    QUESTION,
    OTHER
  }
}
