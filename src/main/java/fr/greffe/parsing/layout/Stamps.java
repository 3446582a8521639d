package fr.greffe.parsing.layout;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Recognises the stamps of the legality control, line by line in the order in which words are
 * drawn: a stamp is drawn in one go even where it covers other text.
 */
final class Stamps {
  private static final StampLines LINES = StampLines.load();

  private Stamps() {}

  /** The lines of stamps found among words, in drawing order. */
  static List<List<PlacedWord>> find(List<PlacedWord> words) {
    List<List<PlacedWord>> lines = drawnLines(words);
    boolean[] stamp = new boolean[lines.size()];
    boolean any = false;
    for (int i = 0; i < lines.size(); i++) {
      stamp[i] = sure(lines.get(i));
      any |= stamp[i];
    }
    if (!any) {
      return List.of();
    }
    spread(lines, stamp);
    List<List<PlacedWord>> found = new ArrayList<>();
    for (int i = 0; i < stamp.length; i++) {
      if (stamp[i]) {
        found.add(lines.get(i));
      }
    }
    return found;
  }

  static boolean sure(List<PlacedWord> line) {
    return line.size() < 20 && LINES.sure(plain(line));
  }

  /** Lines that say little by themselves belong to the stamp beside which they are drawn. */
  private static void spread(List<List<PlacedWord>> lines, boolean[] stamp) {
    for (int i = 1; i < stamp.length; i++) {
      stamp[i] |= stamp[i - 1] && beside(lines.get(i - 1), lines.get(i));
    }
    for (int i = stamp.length - 2; i >= 0; i--) {
      stamp[i] |= stamp[i + 1] && beside(lines.get(i + 1), lines.get(i));
    }
  }

  private static boolean beside(List<PlacedWord> known, List<PlacedWord> line) {
    PlacedWord a = known.getFirst();
    PlacedWord b = line.getFirst();
    return Math.abs(a.baseline() - b.baseline()) < 4 * a.size()
        && line.size() < 12
        && LINES.beside(plain(line));
  }

  private static String plain(List<PlacedWord> line) {
    StringBuilder text = new StringBuilder();
    for (PlacedWord word : line) {
      text.append(text.isEmpty() ? "" : " ").append(word.text());
    }
    String bare = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    return bare.toLowerCase(Locale.FRENCH).strip();
  }

  private static List<List<PlacedWord>> drawnLines(List<PlacedWord> words) {
    List<List<PlacedWord>> lines = new ArrayList<>();
    PlacedWord last = null;
    for (PlacedWord word : words) {
      boolean same =
          last != null
              && Math.abs(word.baseline() - last.baseline()) < 0.3 * last.size()
              && Math.abs(word.size() - last.size()) < 0.35 * last.size()
              && word.left() > last.left() - 0.3 * last.size()
              && word.left() - last.right() < 4 * last.size();
      if (!same) {
        lines.add(new ArrayList<>());
      }
      lines.getLast().add(word);
      last = word;
    }
    return lines;
  }
}
