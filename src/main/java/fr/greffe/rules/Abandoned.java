package fr.greffe.rules;

import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Notes which rules gave up on a text that exhausts them, while the reading thread is at it. */
public final class Abandoned {
  private static final ThreadLocal<@Nullable Set<String>> NOTES = new ThreadLocal<>();

  private Abandoned() {}

  /**
   * Reads, and notes the names of the rules that gave up.
   *
   * @param names where they are added
   */
  public static <T> T noting(Set<String> names, Supplier<T> reading) {
    @Nullable Set<String> outer = NOTES.get();
    NOTES.set(names);
    try {
      return reading.get();
    } finally {
      NOTES.set(outer);
    }
  }

  static void note(String rule) {
    @Nullable Set<String> names = NOTES.get();
    if (names != null) {
      names.add(rule);
    }
  }
}
