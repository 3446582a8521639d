package fr.greffe.rules;

import java.lang.ref.WeakReference;
import org.jspecify.annotations.Nullable;

/**
 * A text in lower case, letter by letter so that offsets hold. Hundreds of rules look at the same
 * text one after the other: the last one is kept.
 */
final class LowerCase {
  private static final int WORTH_KEEPING = 64;
  private static final ThreadLocal<@Nullable Kept> LAST = new ThreadLocal<>();

  private LowerCase() {}

  private record Kept(WeakReference<String> text, String lower) {}

  static String of(String text) {
    if (text.length() < WORTH_KEEPING) {
      return fold(text);
    }
    Kept last = LAST.get();
    if (last != null && last.text().refersTo(text)) {
      return last.lower();
    }
    String lower = fold(text);
    LAST.set(new Kept(new WeakReference<>(text), lower));
    return lower;
  }

  private static String fold(String text) {
    char[] letters = text.toCharArray();
    for (int i = 0; i < letters.length; i++) {
      letters[i] = Character.toLowerCase(letters[i]);
    }
    return new String(letters);
  }
}
