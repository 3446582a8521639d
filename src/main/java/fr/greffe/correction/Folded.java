package fr.greffe.correction;

import fr.greffe.document.Span;
import java.text.Normalizer;
import java.util.Locale;

/**
 * The letters and digits of a text, without case or accents, and where each of them stands.
 *
 * @param letters the letters and digits alone
 * @param offsets where each stands in the text
 */
record Folded(String letters, int[] offsets) {
  static Folded of(String text) {
    StringBuilder letters = new StringBuilder(text.length());
    int[] offsets = new int[text.length()];
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        offsets[letters.length()] = i;
        letters.append(plain(c));
      }
    }
    return new Folded(letters.toString(), offsets);
  }

  /** Whether two texts have the same letters and digits. */
  static boolean same(String one, String other) {
    return of(one).letters().equals(of(other).letters());
  }

  /** The stretch of the text that some of the letters cover. */
  Span original(int from, int to) {
    return new Span(offsets[from], offsets[to - 1] + 1);
  }

  private static char plain(char c) {
    return c < 128
        ? Character.toLowerCase(c)
        : Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD)
            .toLowerCase(Locale.ROOT)
            .charAt(0);
  }
}
