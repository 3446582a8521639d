package fr.greffe.extraction;

import fr.greffe.document.Document;
import fr.greffe.document.Page;
import fr.greffe.document.PageSource;
import fr.greffe.document.Span;
import fr.greffe.extraction.amount.AmountChecks;
import fr.greffe.extraction.amount.TotalChecks;
import fr.greffe.extraction.attendance.Roll;
import fr.greffe.extraction.heading.DocumentHead;
import fr.greffe.extraction.type.TypeReading;
import fr.greffe.register.Attendance;
import fr.greffe.register.DocumentType;
import fr.greffe.register.Entry;
import fr.greffe.register.OralQuestion;
import fr.greffe.register.Publication;
import fr.greffe.register.Seance;
import fr.greffe.register.Source;
import fr.greffe.register.Transmission;
import fr.greffe.register.Warning;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Puts together the entries of one document from what each reader found in it. */
final class EntryAssembly {
  private final Document document;
  private final DocumentHead head;
  private final List<Roll> rolls;
  private final @Nullable Publication publication;
  private final @Nullable OralQuestion question;
  private final Facts facts;
  private final Set<String> abandoned;
  private final Source source;
  private final String title;

  EntryAssembly(
      Document document,
      String location,
      TypeReading type,
      DocumentHead head,
      List<Roll> rolls,
      @Nullable Publication publication,
      @Nullable OralQuestion question,
      Facts facts,
      Set<String> abandoned) {
    this.document = document;
    this.abandoned = abandoned;
    this.head = head;
    this.rolls = rolls;
    this.publication = publication;
    this.question = question;
    this.facts = facts;
    this.title = title(document);
    this.source =
        new Source(
            document.id(),
            document.name(),
            location,
            document.mediaType(),
            document.pages().size(),
            type.type(),
            type.reasons(),
            pages(page -> page.source() == PageSource.OCR),
            pages(page -> page.unread() != null),
            null);
  }

  List<Entry> assemble(List<ReadAct> acts) {
    if (acts.size() == 1 && isOneAct(source.type())) {
      return List.of(entry(0, document.body(), acts.getFirst(), facts));
    }
    List<Span> spans = acts.stream().map(act -> act.passage().span()).toList();
    List<Entry> entries = new ArrayList<>();
    entries.add(entry(0, document.body(), null, facts.outside(spans)));
    for (ReadAct act : acts) {
      Span span = act.passage().span();
      entries.add(entry(entries.size(), span, act, facts.within(span)));
    }
    return entries;
  }

  /** One act alone, with the sitting, the body and the source of the one it was part of. */
  Entry part(ReadAct act, String id, Entry from) {
    Entry read = entry(1, act.passage().span(), act, facts);
    return new Entry(
        id,
        from.kind(),
        from.source(),
        read.span(),
        read.firstPage(),
        read.lastPage(),
        read.pages(),
        read.title(),
        from.date(),
        from.body(),
        from.seance(),
        read.attendance() == null ? from.attendance() : read.attendance(),
        read.transmission() == null ? from.transmission() : read.transmission(),
        read.act(),
        null,
        null,
        read.amounts(),
        read.dates(),
        read.organisations(),
        read.names(),
        read.figures(),
        read.events(),
        read.warnings(),
        List.of(),
        read.text());
  }

  private Entry entry(int rank, Span span, @Nullable ReadAct act, Facts stated) {
    Page first = document.pageAt(span.start());
    Page last = document.pageAt(Math.max(span.start(), span.end() - 1));
    Seance seance = act == null ? head.seance() : act.seance();
    return new Entry(
        document.id() + "-" + rank,
        kind(act),
        source,
        span,
        first.number(),
        last.number(),
        document.pages().subList(first.number() - 1, last.number()).stream()
            .map(page -> clip(page.span(), span))
            .toList(),
        act == null || act.act().object().isEmpty() ? title : act.act().object(),
        date(seance),
        head.body(),
        seance,
        attendance(act),
        transmission(act),
        act == null ? null : act.act(),
        act == null ? publication : null,
        act == null ? question : null,
        stated.amounts(),
        stated.dates(),
        stated.organisations(),
        stated.names(),
        stated.figures(),
        stated.events(),
        warnings(rank, span, act, stated),
        List.of(),
        span.of(document.text()));
  }

  /** The one that holds for an act; for the whole document, the first. */
  private @Nullable Attendance attendance(@Nullable ReadAct act) {
    if (act != null) {
      return act.attendance();
    }
    return rolls.isEmpty() ? null : rolls.getFirst().attendance();
  }

  private @Nullable LocalDate date(@Nullable Seance seance) {
    if (seance != null) {
      return seance.date();
    }
    return publication == null ? null : publication.date();
  }

  private @Nullable Transmission transmission(@Nullable ReadAct act) {
    return act == null || act.transmission() == null ? head.transmission() : act.transmission();
  }

  /** What concerns the whole document stands once, in its first entry. */
  private List<Warning> warnings(int rank, Span span, @Nullable ReadAct act, Facts stated) {
    List<Warning> warnings = new ArrayList<>();
    if (rank == 0) {
      abandoned.forEach(rule -> warnings.add(abandoned(rule)));
      warnings.addAll(head.warnings());
      warnings.addAll(MinutesChecks.check(document, source.type(), head, rolls));
      rolls.stream().limit(1).forEach(roll -> warnings.addAll(roll.warnings()));
    }
    if (act != null) {
      warnings.addAll(act.warnings());
    }
    warnings.addAll(stated.warnings());
    warnings.addAll(AmountChecks.check(stated.amounts()));
    warnings.addAll(TotalChecks.check(document, span, stated.amounts()));
    return warnings.stream().distinct().toList();
  }

  private static Warning abandoned(String rule) {
    return new Warning(
        "regle-abandonnee",
        "La règle « "
            + rule
            + " » s’est arrêtée avant la fin de ce texte, trop répétitif pour elle : ce qu’elle lit"
            + " peut manquer.",
        List.of());
  }

  private Entry.Kind kind(@Nullable ReadAct act) {
    if (act != null) {
      return source.type() == DocumentType.ARRETE ? Entry.Kind.ARRETE : Entry.Kind.DELIBERATION;
    }
    return switch (source.type()) {
      case MINUTES, DELIBERATION_LIST, TRANSCRIPT, DELIBERATION -> Entry.Kind.MINUTES;
      case ARRETE -> Entry.Kind.ARRETE;
      case PRESS_ARTICLE, ARTICLE, COMMUNIQUE, MUNICIPAL_NEWS -> Entry.Kind.ARTICLE;
      case ORAL_QUESTION -> Entry.Kind.QUESTION;
      case OTHER -> Entry.Kind.OTHER;
    };
  }

  private static boolean isOneAct(DocumentType type) {
    return type == DocumentType.DELIBERATION || type == DocumentType.ARRETE;
  }

  /** The title that the file gives itself, else its first line, else its name. */
  private static String title(Document document) {
    String given = document.metadata().title();
    if (given != null && !given.isBlank()) {
      return given.strip();
    }
    return document
        .passage()
        .text()
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .findFirst()
        .orElse(document.name());
  }

  private static Span clip(Span page, Span span) {
    int start = Math.clamp(page.start(), span.start(), span.end());
    return new Span(start, Math.clamp(page.end(), start, span.end()));
  }

  private List<Integer> pages(Predicate<Page> wanted) {
    return document.pages().stream().filter(wanted).map(Page::number).toList();
  }
}
