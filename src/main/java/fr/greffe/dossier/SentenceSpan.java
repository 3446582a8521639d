package fr.greffe.dossier;

import fr.greffe.document.Span;
import fr.greffe.register.Entry;
import java.util.regex.Pattern;

/** The sentence around a place, bounded: what a figure or a name is said in. */
final class SentenceSpan {
  private static final int LONGEST = 320;
  private static final Pattern ABBREVIATED =
      Pattern.compile("(?:^|[\\s(«'’])(?:\\p{L}{1,3}|art|all?)\\.$", Pattern.CASE_INSENSITIVE);

  private SentenceSpan() {}

  /** The sentence that holds a stretch of the document. */
  static Span around(Entry entry, Span span) {
    String text = entry.text();
    int shift = entry.span().start();
    int start = Math.clamp(span.start() - shift, 0, text.length());
    int end = Math.clamp(span.end() - shift, start, text.length());
    int least = Math.max(0, start - LONGEST / 2);
    while (start > least && !ends(text, start - 1)) {
      start--;
    }
    int most = Math.min(text.length(), end + LONGEST / 2);
    while (end < most && !ends(text, end - 1)) {
      end++;
    }
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return new Span(start, end).shift(shift);
  }

  private static boolean ends(String text, int at) {
    char c = text.charAt(at);
    if (c == '\n') {
      return at + 1 < text.length()
          && (text.charAt(at + 1) == '\n' || at > 0 && text.charAt(at - 1) == '\n');
    }
    boolean last = at + 1 == text.length() || Character.isWhitespace(text.charAt(at + 1));
    return (c == '!' || c == '?' || c == '…' || c == ';' || c == '.')
        && last
        && !(c == '.' && ABBREVIATED.matcher(text.substring(Math.max(0, at - 8), at + 1)).find());
  }
}
