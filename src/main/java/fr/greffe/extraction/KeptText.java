package fr.greffe.extraction;

import fr.greffe.document.Document;
import fr.greffe.document.Metadata;
import fr.greffe.document.Page;
import fr.greffe.document.PageSource;
import fr.greffe.document.Span;
import fr.greffe.register.Entry;
import java.util.List;
import java.util.stream.IntStream;

/** The document of an entry that holds all of its text, without the places of its words. */
final class KeptText {
  private KeptText() {}

  static Document of(Entry whole) {
    List<Span> spans = whole.pages();
    List<Page> pages =
        IntStream.range(0, spans.size())
            .mapToObj(
                i -> {
                  int number = whole.firstPage() + i;
                  boolean scanned = whole.source().ocrPages().contains(number);
                  PageSource source = scanned ? PageSource.OCR : PageSource.TEXT;
                  return new Page(number, spans.get(i), 0, 0, source, null, List.of());
                })
            .toList();
    return new Document(
        whole.source().id(),
        whole.source().name(),
        whole.source().mediaType(),
        whole.text(),
        pages,
        List.of(),
        List.of(),
        List.of(),
        Metadata.NONE);
  }
}
