package fr.greffe.extraction.act;

import fr.greffe.document.Span;

/** Finds where the sentence around a few words begins and ends. */
final class Sentence {
  private static final int LONGEST = 500;
  private static final String ENDS = ".;!?";
  private static final String BULLETS = "-–—•·▪►➢➤✓*>";

  private Sentence() {}

  /** The sentence inside {@code limit}: an empty line or a bullet ends one, as a full stop does. */
  static Span around(String text, Span words, Span limit) {
    int first = Math.max(limit.start(), words.start() - LONGEST);
    int last = Math.min(limit.end(), words.end() + LONGEST);
    int start = words.start();
    while (start > first && !ends(text, start - 1)) {
      start--;
    }
    int end = words.end();
    while (end < last && !ends(text, end - 1)) {
      end++;
    }
    return new Span(start, end);
  }

  /** True where the character is the last one of a sentence. */
  private static boolean ends(String text, int at) {
    char c = text.charAt(at);
    int next = at + 1;
    if (next >= text.length()) {
      return true;
    }
    if (c == '\n') {
      char after = text.charAt(next);
      return after == '\n' || BULLETS.indexOf(after) >= 0;
    }
    boolean initial = c == '.' && at > 0 && Character.isUpperCase(text.charAt(at - 1));
    return ENDS.indexOf(c) >= 0 && Character.isWhitespace(text.charAt(next)) && !initial;
  }
}
