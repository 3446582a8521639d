package fr.greffe.reading;

import fr.greffe.document.Box;
import fr.greffe.document.Document;
import fr.greffe.document.Heading;
import fr.greffe.document.Marginal;
import fr.greffe.document.Metadata;
import fr.greffe.document.Page;
import fr.greffe.document.Span;
import fr.greffe.document.Table;
import fr.greffe.document.Word;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Packs a document; {@link DocumentReader} reads the same things in the same order. */
final class DocumentWriter {
  private final Sink sink;
  private int offset;
  private Box box = Sides.NO_BOX;
  private int confidence;

  DocumentWriter(Sink sink) {
    this.sink = sink;
  }

  void write(Document document) {
    sink.name(document.id().value());
    sink.name(document.name());
    sink.name(document.mediaType());
    sink.text(document.text());
    all(document.pages(), this::page);
    all(document.marginalia(), this::marginal);
    all(document.headings(), this::heading);
    all(document.tables(), this::table);
    metadata(document.metadata());
  }

  private <T> void all(List<T> things, Consumer<T> one) {
    sink.count(things.size());
    offset = 0;
    things.forEach(one);
  }

  private void page(Page page) {
    sink.count(page.number());
    int start = span(page.span());
    sink.float64(page.width());
    sink.float64(page.height());
    sink.name(page.source().name());
    sink.name(page.unread());
    sink.count(page.words().size());
    offset = start;
    page.words().forEach(this::word);
    readings(page.words());
    offset = page.span().end();
  }

  private void word(Word word) {
    span(word.span());
    Sides.write(box, word.box(), sink);
    sink.step(word.confidence() - confidence);
    box = word.box();
    confidence = word.confidence();
  }

  /** What else was seen of the few words that were read in two ways. */
  private void readings(List<Word> words) {
    sink.count((int) words.stream().filter(word -> word.otherwise() != null).count());
    for (int i = 0; i < words.size(); i++) {
      if (words.get(i).otherwise() != null) {
        sink.count(i);
        sink.name(words.get(i).otherwise());
      }
    }
  }

  private void marginal(Marginal marginal) {
    sink.name(marginal.kind().name());
    sink.count(marginal.page());
    span(marginal.span());
  }

  private void heading(Heading heading) {
    span(heading.span());
    sink.count(heading.level());
  }

  private void table(Table table) {
    sink.count(table.page());
    sink.count(table.rows().size());
    for (Table.Row row : table.rows()) {
      sink.count(row.cells().size());
      row.cells().forEach(this::span);
    }
  }

  private void metadata(Metadata metadata) {
    sink.name(metadata.title());
    sink.name(metadata.author());
    sink.name(metadata.published());
    sink.name(metadata.site());
    sink.name(metadata.url());
    sink.count(metadata.others().size());
    new TreeMap<>(metadata.others())
        .forEach(
            (key, value) -> {
              sink.name(key);
              sink.name(value);
            });
  }

  private int span(Span span) {
    sink.step(span.start() - offset);
    sink.count(span.length());
    offset = span.end();
    return span.start();
  }
}
