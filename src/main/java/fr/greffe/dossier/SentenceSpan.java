package fr.greffe.dossier;

import fr.greffe.document.Span;
import fr.greffe.register.Entry;
import java.util.regex.Pattern;

/** The sentence around a place, bounded: what a figure or a name is said in. */
final class SentenceSpan {
  private static final int BEFORE = 300;
  private static final int AFTER = 400;
  private static final int NEARBY = 600;
  private static final double RAGGED = 0.85;
  private static final Pattern ABBREVIATED =
      Pattern.compile("(?:^|[\\s(«'’])(?:\\p{L}{1,3}|art|all?)\\.$", Pattern.CASE_INSENSITIVE);

  private SentenceSpan() {}

  /** The sentence that holds a stretch of the document, cut between words where it is too long. */
  static Span around(Entry entry, Span span) {
    String text = entry.text();
    int shift = entry.span().start();
    int start = Math.clamp(span.start() - shift, 0, text.length());
    int end = Math.clamp(span.end() - shift, start, text.length());
    return new Span(begin(text, start), finish(text, end)).shift(shift);
  }

  /** The words of {@link #around} on one line, an ellipsis where the sentence is cut. */
  static String words(Entry entry, Span span) {
    String text = entry.text();
    Span sentence = around(entry, span).shift(-entry.span().start());
    boolean whole = sentence.start() == 0 || isEdge(text, sentence.start() - 1);
    boolean ended =
        sentence.end() == text.length()
            || sentence.end() > 0 && ends(text, sentence.end() - 1)
            || isFollowedByEdge(text, sentence.end());
    return (whole ? "" : "… ")
        + sentence.of(text).replaceAll("\\s+", " ").strip().replaceFirst("^[–—•·-] ", "")
        + (ended ? "" : " …");
  }

  private static int begin(String text, int from) {
    int least = Math.max(0, from - BEFORE);
    int start = from;
    while (start > least && !ends(text, start - 1)) {
      start--;
    }
    while (start == least && start > 0 && start < from && !isSpace(text, start - 1)) {
      start++;
    }
    while (start < from && isSpace(text, start)) {
      start++;
    }
    return start;
  }

  private static int finish(String text, int from) {
    int most = Math.min(text.length(), from + AFTER);
    int end = from;
    while (end < most && !(end > 0 && ends(text, end - 1))) {
      end++;
    }
    while (end == most && end < text.length() && end > from && !isSpace(text, end)) {
      end--;
    }
    while (end > from && isSpace(text, end - 1)) {
      end--;
    }
    return end;
  }

  private static boolean isSpace(String text, int at) {
    return Character.isWhitespace(text.charAt(at));
  }

  /** True where the space around a place ends a sentence or a line of its own. */
  private static boolean isEdge(String text, int at) {
    for (int i = at; i >= 0; i--) {
      if (ends(text, i)) {
        return true;
      }
      if (!isSpace(text, i)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isFollowedByEdge(String text, int at) {
    int i = at;
    while (i < text.length() && isSpace(text, i)) {
      if (ends(text, i)) {
        return true;
      }
      i++;
    }
    return i == text.length();
  }

  private static boolean ends(String text, int at) {
    char c = text.charAt(at);
    if (c == '\n') {
      return at + 1 < text.length()
          && (text.charAt(at + 1) == '\n'
              || at > 0 && text.charAt(at - 1) == '\n'
              || isLastOfLines(text, at));
    }
    boolean last = at + 1 == text.length() || isSpace(text, at + 1);
    return (c == '!' || c == '?' || c == '…' || c == ';' || c == '.')
        && last
        && !(c == '.' && ABBREVIATED.matcher(text.substring(Math.max(0, at - 8), at + 1)).find());
  }

  /** A line that ends early, before a capital: the next word would have had room on it. */
  private static boolean isLastOfLines(String text, int at) {
    int next = at + 1;
    if (!Character.isUpperCase(text.charAt(next))) {
      return false;
    }
    int word = next;
    while (word < text.length() && !isSpace(text, word)) {
      word++;
    }
    int line = at - 1 - text.lastIndexOf('\n', at - 1);
    return line + 1 + word - next < RAGGED * widest(text, at);
  }

  private static int widest(String text, int at) {
    int widest = 0;
    int start = text.lastIndexOf('\n', Math.max(0, at - NEARBY)) + 1;
    int most = Math.min(text.length(), at + NEARBY);
    while (start < most) {
      int end = text.indexOf('\n', start);
      int stop = end < 0 ? text.length() : end;
      widest = Math.max(widest, stop - start);
      start = stop + 1;
    }
    return widest;
  }
}
