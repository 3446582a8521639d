package fr.greffe.reading;

import fr.greffe.document.Box;
import fr.greffe.document.Document;
import fr.greffe.document.DocumentId;
import fr.greffe.document.Heading;
import fr.greffe.document.Marginal;
import fr.greffe.document.Metadata;
import fr.greffe.document.Page;
import fr.greffe.document.PageSource;
import fr.greffe.document.Span;
import fr.greffe.document.Table;
import fr.greffe.document.Word;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Unpacks what {@link DocumentWriter} packed. */
final class DocumentReader {
  private final Drain drain;
  private int offset;
  private Box box = Sides.NO_BOX;
  private int confidence;

  DocumentReader(Drain drain) {
    this.drain = drain;
  }

  Document read() {
    return new Document(
        new DocumentId(known()),
        known(),
        known(),
        drain.text(),
        all(this::page),
        all(this::marginal),
        all(this::heading),
        all(this::table),
        metadata());
  }

  private <T> List<T> all(Supplier<T> one) {
    offset = 0;
    return some(one);
  }

  private <T> List<T> some(Supplier<T> one) {
    int count = drain.count();
    List<T> things = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      things.add(one.get());
    }
    return things;
  }

  private Page page() {
    int number = drain.count();
    Span span = span();
    double width = drain.float64();
    double height = drain.float64();
    PageSource source = PageSource.valueOf(known());
    String unread = drain.name();
    offset = span.start();
    List<Word> words = some(this::word);
    readings(words);
    offset = span.end();
    return new Page(number, span, width, height, source, unread, words);
  }

  private Word word() {
    Span span = span();
    box = Sides.read(box, drain);
    confidence += drain.step();
    return new Word(span, box, confidence);
  }

  private void readings(List<Word> words) {
    for (int left = drain.count(); left > 0; left--) {
      int at = drain.count();
      Word word = words.get(at);
      words.set(at, new Word(word.span(), word.box(), word.confidence(), known()));
    }
  }

  private Marginal marginal() {
    return new Marginal(Marginal.Kind.valueOf(known()), drain.count(), span());
  }

  private Heading heading() {
    return new Heading(span(), drain.count());
  }

  private Table table() {
    return new Table(drain.count(), some(() -> new Table.Row(some(this::span))));
  }

  private Metadata metadata() {
    return new Metadata(
        drain.name(), drain.name(), drain.name(), drain.name(), drain.name(), others());
  }

  private Map<String, String> others() {
    int count = drain.count();
    Map<String, String> others = new HashMap<>();
    for (int i = 0; i < count; i++) {
      others.put(known(), known());
    }
    return others;
  }

  private Span span() {
    int start = offset + drain.step();
    Span span = new Span(start, start + drain.count());
    offset = span.end();
    return span;
  }

  private String known() {
    String name = drain.name();
    if (name == null) {
      throw new IllegalArgumentException("a name is missing");
    }
    return name;
  }
}
