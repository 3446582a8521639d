package fr.greffe.rules;

import fr.greffe.rules.FirstLetters.First;
import org.jspecify.annotations.Nullable;

/**
 * Where the matches of a pattern can begin: with which letters, and whether only where no letter
 * stands before.
 *
 * <p>A pattern is tried at these places alone, which most rules have few of. What they are is read
 * from the subset of regular expressions that rules are written in; a pattern with anything else,
 * or that may match nothing, can begin anywhere. Letters beyond {@value #KNOWN} are always
 * possible.
 */
final class Beginnings {
  private static final int KNOWN = 0x180;

  /** So many places make it quicker to try all of them in a row. */
  private static final int CROWDED = 3;

  private final boolean[] letters;
  private final boolean word;

  private Beginnings(boolean[] letters, boolean word) {
    this.letters = letters;
    this.word = word;
  }

  /** Of a pattern, or null where it can begin anywhere. */
  static @Nullable Beginnings of(String pattern, int flags) {
    First first = FirstLetters.of(pattern, flags);
    if (first == null || first.empty()) {
      return null;
    }
    boolean[] letters = new boolean[KNOWN];
    first.letters().stream().forEach(letter -> letters[letter] = true);
    return new Beginnings(letters, first.word());
  }

  /** The first place from {@code from} on, or {@code to}. */
  int next(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if ((c >= KNOWN || letters[c])
          && !(word && i > 0 && Character.isLetter(text.charAt(i - 1)))) {
        return i;
      }
    }
    return to;
  }

  /** Whether there are so many places that looking for them does not pay. */
  boolean crowded(String text, int from, int to) {
    int places = 0;
    for (int i = next(text, from, to); i < to; i = next(text, i + 1, to)) {
      places++;
    }
    return places > (to - from) / CROWDED;
  }
}
