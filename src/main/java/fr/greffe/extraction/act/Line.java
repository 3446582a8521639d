package fr.greffe.extraction.act;

import fr.greffe.document.Document;
import fr.greffe.document.Heading;
import fr.greffe.document.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * A line of the running text that is not blank.
 *
 * @param index rank among the lines of the document
 * @param span without the spaces at its ends
 * @param text its words
 * @param marked true where its type sets it apart
 * @param apart true where an empty line stands before it
 * @param alone true where it is a block of its own
 */
record Line(int index, Span span, String text, boolean marked, boolean apart, boolean alone) {
  /** The lines of a document's running text, in order. */
  static List<Line> of(Document document, Breaks breaks) {
    String text = document.text();
    List<Line> lines = new ArrayList<>();
    List<Heading> headings = document.headings();
    int heading = 0;
    boolean apart = true;
    int end = document.body().end();
    for (int from = 0; from < end; ) {
      int to = lineEnd(text, from, end);
      Span span = trimmed(text, from, to);
      if (span.isEmpty()) {
        apart = true;
      } else {
        while (heading < headings.size() && headings.get(heading).span().end() <= span.start()) {
          heading++;
        }
        boolean marked = heading < headings.size() && covers(headings.get(heading).span(), span);
        boolean last = trimmed(text, to, lineEnd(text, Math.min(to + 1, end), end)).isEmpty();
        List<Breaks.Part> parts = breaks.parts(text, span, 2 * span.length() > end);
        boolean alone = apart && last || parts.size() > 1;
        for (Breaks.Part part : parts) {
          Span words = trimmed(text, part.span().start(), part.span().end());
          boolean set = marked || part.heading();
          lines.add(new Line(lines.size(), words, words.of(text), set, apart, alone));
          apart = parts.size() > 1;
        }
        apart = false;
      }
      from = to + 1;
    }
    return lines;
  }

  /** This line and the next one as one line, which has the rank of the latter. */
  Line with(Line next) {
    String gap = " ".repeat(next.span.start() - span.end());
    return new Line(
        next.index,
        new Span(span.start(), next.span.end()),
        text + gap + next.text,
        marked && next.marked,
        apart,
        alone || next.alone);
  }

  /** True for a line in capitals, a few small letters ("2ème", "n°") allowed. */
  boolean capitals() {
    int upper = 0;
    int lower = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isUpperCase(c)) {
        upper++;
      } else if (Character.isLowerCase(c)) {
        lower++;
      }
    }
    return upper >= 5 && upper >= 6 * lower;
  }

  boolean table() {
    return text.indexOf('\t') >= 0;
  }

  /** True where the line seems to run on in the next one. */
  boolean open() {
    char last = text.charAt(text.length() - 1);
    return ".;:!?".indexOf(last) < 0;
  }

  private static int lineEnd(String text, int from, int end) {
    int at = text.indexOf('\n', from);
    return at < 0 || at > end ? end : at;
  }

  private static Span trimmed(String text, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return new Span(start, end);
  }

  private static boolean covers(Span heading, Span line) {
    int shared = Math.min(heading.end(), line.end()) - Math.max(heading.start(), line.start());
    return shared * 5 >= line.length() * 4;
  }
}
