package fr.greffe.register;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Another act that this one names.
 *
 * @param relation how
 * @param number as printed, or null
 * @param date its date, or null
 * @param quote the words
 */
public record Reference(
    Relation relation, @Nullable String number, @Nullable LocalDate date, String quote) {
  /** How an act bears on another. */
  public enum Relation {
    CITES,
    MODIFIES,
    REPLACES,
    WITHDRAWS
  }
}
