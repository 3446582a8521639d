package fr.greffe.document;

/** A stretch of a document to read; offsets stay those of the document. */
public record Passage(Document document, Span span) {
  public Passage {
    if (span.end() > document.text().length()) {
      throw new IllegalArgumentException("passage beyond the text: " + span);
    }
  }

  /** The words of the passage alone. */
  public String text() {
    return span.of(document.text());
  }

  /** Evidence for a stretch given in offsets of {@link #text()}. */
  public Evidence evidence(int start, int end, String rule) {
    return document.evidence(new Span(start, end).shift(span.start()), rule);
  }
}
