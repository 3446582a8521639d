package fr.greffe.extraction.vote;

import java.util.regex.Pattern;

/** Finds the sentence around a place of a text: no model, a bounded look to both sides. */
final class Sentences {
  private static final int BACK = 420;
  private static final int AHEAD = 220;
  private static final Pattern ABBREVIATION =
      Pattern.compile(
          "(?:^|[^\\p{L}])(?:M|MM|Mr|Mme|Mmes|Mlle|Dr|Me|art|Art|n|N|al|av|St|Ste|cf|etc|\\p{Lu}|\\d)$");

  /** A figure that ends a line behind other words: no rank. */
  private static final Pattern FIGURE = Pattern.compile("[^\\n]\\d$");

  private Sentences() {}

  static int start(String text, int at) {
    int floor = Math.max(0, at - BACK);
    for (int p = at - 1; p > floor; p--) {
      if (breaks(text, p)) {
        return p + 1;
      }
    }
    return floor;
  }

  static int end(String text, int at) {
    int ceiling = Math.min(text.length(), at + AHEAD);
    for (int p = at; p < ceiling; p++) {
      if (breaks(text, p)) {
        return p + 1;
      }
    }
    return ceiling;
  }

  /** Whether the character at {@code p} ends a sentence, an item of a list or a paragraph. */
  private static boolean breaks(String text, int p) {
    char c = text.charAt(p);
    return switch (c) {
      case ';', '!', '?', '\t' -> true;
      case '\n' -> breaksAfterLine(text, p);
      case '.' -> isFullStop(text, p);
      default -> false;
    };
  }

  private static boolean breaksAfterLine(String text, int p) {
    int next = p + 1;
    while (next < text.length() && text.charAt(next) == ' ') {
      next++;
    }
    if (next >= text.length()) {
      return true;
    }
    char c = text.charAt(next);
    return c == '\n' || "-–—•−*➢✓▪·".indexOf(c) >= 0;
  }

  private static boolean isFullStop(String text, int p) {
    if (p + 1 < text.length() && !Character.isWhitespace(text.charAt(p + 1))) {
      return false;
    }
    String before = text.substring(Math.max(0, p - 5), p);
    boolean figure = FIGURE.matcher(before).find() && p + 1 < text.length();
    if (figure && text.charAt(p + 1) == '\n') {
      return true;
    }
    return !ABBREVIATION.matcher(before).find();
  }
}
