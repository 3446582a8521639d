package fr.greffe.register;

import org.jspecify.annotations.Nullable;

/**
 * For how long something is agreed: "convention conclue pour trois ans, renouvelable une fois".
 *
 * @param of what is agreed, as written ("convention", "bail"), or null where the words do not say
 * @param length in {@code unit}, positive
 * @param unit days, months or years, as printed
 * @param from the day it runs from, as written, or null
 * @param renewal how it is renewed, as written, or null
 */
public record Term(
    @Nullable String of, int length, Unit unit, @Nullable String from, @Nullable String renewal)
    implements Fact {
  /** Units of a duration. */
  public enum Unit {
    DAY,
    WEEK,
    MONTH,
    YEAR
  }
}
