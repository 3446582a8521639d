package fr.greffe.register;

import org.jspecify.annotations.Nullable;

/**
 * A number of people or ballots, and whether it was read or deduced.
 *
 * @param value not negative
 * @param deducedFrom null where the number is printed; else what it follows from, in French
 */
public record Count(int value, @Nullable String deducedFrom) {
  public Count {
    if (value < 0) {
      throw new IllegalArgumentException("negative count: " + value);
    }
  }

  public static Count read(int value) {
    return new Count(value, null);
  }

  public boolean deduced() {
    return deducedFrom != null;
  }
}
