package fr.greffe.language;

import fr.greffe.document.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Cuts a text as it is laid out, before any sentence is looked for: blocks, table cells, list items
 * and lines that stand alone. A line is joined to the one before it only where a paragraph runs on,
 * so that no name is made of the end of one heading and the beginning of the next.
 */
final class Segments {
  private static final Pattern ITEM =
      Pattern.compile(
          "(?:[-–—•▪●○◦*+►➢→✓·]|[o](?= )|\\d{1,2}(?:[.,]\\d{1,2})?[.)/°-]+(?="
              + " ?\\p{L})|[a-zA-Z][.)](?= ))\\s*.*");

  /** Lines of a letterhead stand below one another, each for itself. */
  private static final Pattern LETTERHEAD =
      Pattern.compile(
          "(?:COMMUNE|VILLE|MAIRIE|DÉPARTEMENT|DEPARTEMENT|ARRONDISSEMENT|CANTON|RÉPUBLIQUE|REPUBLIQUE|PROC[ÈE]S[-"
              + " ]VERBAL|COMPTE[- ]RENDU|EXTRAIT DU|S[ÉE]ANCE DU|CONSEIL MUNICIPAL)(?!\\p{L})");

  private static final Pattern UNFINISHED =
      Pattern.compile("(?:^|\\s)(?:DE|DU|DES|LA|LE|LES|ET|À|A|AU|AUX|AVEC|PAR|POUR|[LD]['’])$");
  private static final int LONGEST = 10_000;
  private static final String ENDS = ".;:!?";

  private Segments() {}

  /** Segments of a stretch of {@code text}, in order, without blank ends. */
  static List<Span> of(String text, Span within) {
    List<Span> segments = new ArrayList<>();
    List<Span> block = new ArrayList<>();
    int start = within.start();
    while (start < within.end()) {
      int newline = text.indexOf('\n', start);
      int end = newline < 0 ? within.end() : Math.min(newline, within.end());
      if (isBlank(text, start, end)) {
        addBlock(text, block, segments);
        block.clear();
      } else {
        block.add(new Span(start, end));
      }
      start = end + 1;
    }
    addBlock(text, block, segments);
    return segments;
  }

  private static void addBlock(String text, List<Span> lines, List<Span> segments) {
    int width = lines.stream().mapToInt(Span::length).max().orElse(0);
    int start = -1;
    for (int i = 0; i < lines.size(); i++) {
      Span line = lines.get(i);
      if (text.substring(line.start(), line.end()).indexOf('\t') >= 0) {
        start = flush(text, start, line.start(), segments);
        addCells(text, line, segments);
      } else {
        start = start < 0 ? line.start() : start;
        if (i + 1 == lines.size() || breaks(text, line, lines.get(i + 1), width)) {
          start = flush(text, start, line.end(), segments);
        }
      }
    }
  }

  private static int flush(String text, int start, int end, List<Span> segments) {
    if (start >= 0) {
      addTrimmed(text, start, end, segments);
    }
    return -1;
  }

  private static void addCells(String text, Span line, List<Span> segments) {
    int start = line.start();
    for (int i = line.start(); i <= line.end(); i++) {
      if (i == line.end() || text.charAt(i) == '\t') {
        addTrimmed(text, start, i, segments);
        start = i + 1;
      }
    }
  }

  private static void addTrimmed(String text, int from, int to, List<Span> segments) {
    int start = from;
    int end = to;
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    while (end - start > LONGEST) {
      int cut = start + LONGEST;
      while (cut > start + LONGEST / 2 && !Character.isWhitespace(text.charAt(cut - 1))) {
        cut--;
      }
      segments.add(new Span(start, cut));
      start = cut;
    }
    if (start < end) {
      segments.add(new Span(start, end));
    }
  }

  private static boolean breaks(String text, Span line, Span next, int width) {
    String above = line.of(text).strip();
    String below = next.of(text).strip();
    char first = below.charAt(0);
    if (ITEM.matcher(below).matches()
        || isCapitals(above) != isCapitals(below)
        || LETTERHEAD.matcher(below).lookingAt() && !UNFINISHED.matcher(above).find()) {
      return true;
    }
    if (ENDS.indexOf(above.charAt(above.length() - 1)) >= 0) {
      return Character.isUpperCase(first);
    }
    boolean runsOn = Character.isLowerCase(first) || line.length() > width * 3 / 4;
    return !runsOn;
  }

  private static boolean isCapitals(String line) {
    int upper = 0;
    int lower = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      upper += Character.isUpperCase(c) ? 1 : 0;
      lower += Character.isLowerCase(c) ? 1 : 0;
    }
    return upper > 3 && lower * 4 < upper;
  }

  private static boolean isBlank(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (!Character.isWhitespace(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }
}
