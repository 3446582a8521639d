package fr.greffe.extraction.act;

import fr.greffe.rules.Lexicon;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;

/** Compares titles by their words, case, accents and small words apart. */
final class Words {
  private static final Set<String> SMALL =
      Set.of(
          "le", "la", "les", "l", "de", "du", "des", "d", "un", "une", "au", "aux", "et", "a", "en",
          "n", "sur", "pour", "par");

  private Words() {}

  /** Letters and figures only, one space between words. */
  static String folded(String text) {
    return Lexicon.fold(text).replaceAll("[^a-z0-9]+", " ").strip();
  }

  static Set<String> of(String folded) {
    Set<String> words = new LinkedHashSet<>(Arrays.asList(folded.split(" ")));
    words.removeAll(SMALL);
    words.remove("");
    return words;
  }

  /** True where a line prints a title or the beginning of it, or the title and a little more. */
  static boolean announces(String line, String title) {
    if (line.length() >= 14 && title.startsWith(line)
        || title.length() >= 10 && line.startsWith(title) && line.length() < title.length() + 120) {
      return true;
    }
    if (title.length() >= 12 && line.endsWith(" " + title) && line.length() < title.length() + 60) {
      return true;
    }
    Set<String> left = of(line);
    Set<String> right = of(title);
    if (left.size() < 2 || right.size() < 2) {
      return false;
    }
    long shared = left.stream().filter(right::contains).count();
    boolean most = shared * 5 >= left.size() * 4 || shared >= 4 && shared * 3 >= left.size() * 2;
    return shared >= 2 && most && shared * 2 >= right.size();
  }
}
