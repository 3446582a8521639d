package fr.greffe.extraction;

import fr.greffe.document.Document;
import fr.greffe.document.Page;
import fr.greffe.document.PageSource;
import fr.greffe.document.Span;
import fr.greffe.extraction.act.ActPassage;
import fr.greffe.extraction.type.TypeReading;
import fr.greffe.register.Act;
import fr.greffe.register.DocumentType;
import fr.greffe.register.Entry;
import fr.greffe.register.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Puts together the entries of one document from what each reader found in it. */
final class EntryAssembly {
  private final Document document;
  private final Source source;
  private final Facts facts;

  EntryAssembly(Document document, String location, TypeReading type, Facts facts) {
    this.document = document;
    this.facts = facts;
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
            pages(page -> page.unread() != null));
  }

  List<Entry> assemble(List<ActPassage> acts) {
    if (acts.size() == 1 && isOneAct(source.type())) {
      return List.of(entry(0, whole(), acts.getFirst(), facts));
    }
    List<Span> spans = acts.stream().map(ActPassage::span).toList();
    List<Entry> entries = new ArrayList<>();
    entries.add(entry(0, whole(), null, facts.outside(spans)));
    for (ActPassage act : acts) {
      entries.add(entry(entries.size(), act.span(), act, facts.within(act.span())));
    }
    return entries;
  }

  private Entry entry(int rank, Span span, @Nullable ActPassage passage, Facts stated) {
    Page first = document.pageAt(span.start());
    Page last = document.pageAt(Math.max(span.start(), span.end() - 1));
    return new Entry(
        document.id() + "-" + rank,
        kind(passage),
        source,
        span,
        first.number(),
        last.number(),
        document.pages().subList(first.number() - 1, last.number()).stream()
            .map(page -> clip(page.span(), span))
            .toList(),
        passage == null ? title() : passage.object(),
        null,
        null,
        null,
        null,
        null,
        passage == null ? null : act(passage),
        null,
        null,
        stated.amounts(),
        stated.dates(),
        stated.organisations(),
        stated.names(),
        stated.figures(),
        List.of(),
        span.of(document.text()));
  }

  private static Act act(ActPassage passage) {
    return new Act(
        passage.printedNumber(),
        passage.item(),
        passage.object(),
        null,
        null,
        null,
        List.of(),
        List.of(),
        List.of(),
        null);
  }

  private Entry.Kind kind(@Nullable ActPassage act) {
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
  private String title() {
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

  private Span whole() {
    return document.body();
  }

  private static Span clip(Span page, Span span) {
    int start = Math.clamp(page.start(), span.start(), span.end());
    return new Span(start, Math.clamp(page.end(), start, span.end()));
  }

  private List<Integer> pages(Predicate<Page> wanted) {
    return document.pages().stream().filter(wanted).map(Page::number).toList();
  }
}
