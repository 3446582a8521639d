package fr.greffe.extraction.attendance;

import java.util.regex.Matcher;

/** Finds where the name that begins at a place ends. */
final class NameScan {
  private static final int MOST_TOKENS = 6;

  private final String text;
  private final int to;
  private final PersonWords words;
  private final Layout layout;

  NameScan(String text, int to, PersonWords words, Layout layout) {
    this.text = text;
    this.to = to;
    this.words = words;
    this.layout = layout;
  }

  /** Where the name ends, or -1 where none begins at {@code at}. */
  int end(int at) {
    int end = -1;
    int tokens = 0;
    boolean upper = false;
    boolean open = false;
    int p = at;
    while (tokens < MOST_TOKENS && p < to) {
      int particle = particleEnd(p);
      if (particle > 0 && nextIsCapital(particle)) {
        p = skipBlank(particle);
        open = true;
        continue;
      }
      Matcher token = PersonWords.NAME_TOKEN.matcher(text).region(p, to);
      if (!token.lookingAt() || words.titleEnd(text, p, to) > 0 && tokens > 0) {
        break;
      }
      String word = token.group();
      if (!isNamePart(word, token.end(), tokens)) {
        break;
      }
      if (brokenBefore(p, end, upper, word, tokens, open)) {
        break;
      }
      if (startsAnother(word, token.end(), upper, tokens)) {
        break;
      }
      upper |= PersonWords.upper(word);
      tokens++;
      end = token.end();
      open = false;
      p = skipBlank(end);
      if (p == end) {
        break;
      }
    }
    return end;
  }

  private boolean isNamePart(String word, int after, int tokens) {
    String kind = words.kind(word);
    if (kind.isEmpty()) {
      return true;
    }
    // "LE GALL", "Les Moulins": an article before a capital is part of a name.
    return kind.equals("mot")
        && word.length() <= 3
        && nextIsCapital(after)
        && words.kind(wordAt(skipBlank(after))).isEmpty()
        && (PersonWords.upper(word) || tokens > 0);
  }

  /**
   * "Jean DUPONT Marie LEROY": a first name before a surname in capitals, after one in capitals.
   */
  private boolean startsAnother(String word, int after, boolean upper, int tokens) {
    return upper
        && tokens >= 2
        && !layout.surnameFirst()
        && !PersonWords.upper(word)
        && PersonWords.upper(wordAt(skipBlank(after)));
  }

  private String wordAt(int at) {
    Matcher word = PersonWords.WORD.matcher(text).region(Math.min(at, to), to);
    return word.lookingAt() ? word.group() : "";
  }

  /** Whether a line end between two words parts two names. */
  private boolean brokenBefore(
      int at, int previousEnd, boolean upper, String next, int tokens, boolean open) {
    if (previousEnd < 0 || open) {
      return false;
    }
    String gap = text.substring(previousEnd, at);
    if (gap.indexOf('\t') >= 0 || gap.indexOf('\n') != gap.lastIndexOf('\n')) {
      return true;
    }
    if (gap.indexOf('\n') < 0) {
      return false;
    }
    if (!layout.flowing()) {
      return true;
    }
    boolean nextUpper = PersonWords.upper(next);
    if (layout.surnameFirst()) {
      return !upper || nextUpper || tokens > 2;
    }
    return upper || !nextUpper && tokens > 1;
  }

  private int particleEnd(int at) {
    Matcher particle = PersonWords.PARTICLE.matcher(text).region(at, to);
    return particle.lookingAt() ? particle.end() : -1;
  }

  private boolean nextIsCapital(int after) {
    int p = skipBlank(after);
    return p > after && p < to && Character.isUpperCase(text.charAt(p));
  }

  private int skipBlank(int at) {
    int p = at;
    while (p < to && (text.charAt(p) == ' ' || text.charAt(p) == '\n' || text.charAt(p) == '\t')) {
      p++;
    }
    return p;
  }
}
