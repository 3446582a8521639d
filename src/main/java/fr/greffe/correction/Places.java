package fr.greffe.correction;

import fr.greffe.document.Evidence;
import fr.greffe.document.Span;
import fr.greffe.register.Entry;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds words again in the text of an entry, whatever became of spaces, punctuation, accents and
 * case between two readings.
 */
final class Places {
  /** The rule named by evidence that was found by looking for a value's own words. */
  static final String FOUND_AGAIN = "mots-retrouves";

  private static final int OPENING = 80;

  private Places() {}

  /** The first place of some words, or null. */
  static @Nullable Evidence firstOf(String words, Entry entry) {
    List<Span> all = all(words, entry);
    return all.isEmpty() ? null : evidence(entry, all.getFirst(), FOUND_AGAIN);
  }

  /** Evidence for a stretch of the document that lies in an entry. */
  static Evidence evidence(Entry entry, Span span, String rule) {
    return new Evidence(pageOf(span.start(), entry), span, quote(entry, span), rule);
  }

  /** The first words of an entry: what stands for it where a value has no place of its own. */
  static Span opening(Entry entry) {
    String text = entry.text();
    int start = 0;
    while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    int end = Math.min(text.length(), start + OPENING);
    while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
      end++;
    }
    return new Span(start, end).shift(entry.span().start());
  }

  /** The words of a stretch, empty where it lies outside the entry's own text (in a margin). */
  static String quote(Entry entry, Span span) {
    return entry.span().contains(span) && span.end() - entry.span().start() <= entry.text().length()
        ? entry
            .text()
            .substring(span.start() - entry.span().start(), span.end() - entry.span().start())
        : "";
  }

  /** The page on which an offset of the document is printed. */
  static int pageOf(int offset, Entry entry) {
    for (int i = 0; i < entry.pages().size(); i++) {
      if (entry.pages().get(i).contains(offset)) {
        return entry.firstPage() + i;
      }
    }
    return entry.firstPage();
  }

  /** Every place of some words as whole words, in offsets of the document. */
  static List<Span> all(String words, Entry entry) {
    List<Span> places = new ArrayList<>();
    Folded wanted = Folded.of(words);
    Folded text = Folded.of(entry.text());
    if (wanted.letters().isEmpty()) {
      return places;
    }
    int at = text.letters().indexOf(wanted.letters());
    while (at >= 0) {
      Span span = text.original(at, at + wanted.letters().length());
      if (wholeWords(entry.text(), span)) {
        places.add(span.shift(entry.span().start()));
      }
      at = text.letters().indexOf(wanted.letters(), at + 1);
    }
    return places;
  }

  private static boolean wholeWords(String text, Span span) {
    boolean before = span.start() > 0 && Character.isLetterOrDigit(text.charAt(span.start() - 1));
    boolean after =
        span.end() < text.length() && Character.isLetterOrDigit(text.charAt(span.end()));
    return !before && !after;
  }
}
