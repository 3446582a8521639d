package fr.greffe.extraction.amount;

import fr.greffe.document.Span;

/** Tells a line that its column ended from one that its writer ended. */
final class Wrapping {
  private static final int SHORTEST = 25;
  private static final int FEWEST = 3;
  private static final int MOST = 12;

  /** A wrapped line is at least this part of the longest of its paragraph. */
  private static final double FULL = 0.8;

  private Wrapping() {}

  /** True where the paragraph has several lines of which this one is about as long as any. */
  static boolean full(String text, Span line) {
    if (line.length() < SHORTEST) {
      return false;
    }
    int lines = 1;
    int longest = line.length();
    for (int end = line.start() - 1; end > 0 && lines < MOST; lines++) {
      int start = text.lastIndexOf('\n', end - 1) + 1;
      if (!prose(text, start, end)) {
        break;
      }
      longest = Math.max(longest, end - start);
      end = start - 1;
    }
    for (int start = line.end() + 1; start < text.length() && lines < 2 * MOST; lines++) {
      int found = text.indexOf('\n', start);
      int end = found < 0 ? text.length() : found;
      if (!prose(text, start, end)) {
        break;
      }
      longest = Math.max(longest, end - start);
      start = end + 1;
    }
    return lines >= FEWEST && line.length() >= FULL * longest;
  }

  private static boolean prose(String text, int start, int end) {
    String line = text.substring(start, end);
    return !line.isBlank() && line.indexOf('\t') < 0;
  }
}
