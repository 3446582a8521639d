package fr.greffe.organisation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a clerk decided about names; it outranks every rule, and the later one every earlier one.
 *
 * @param kind what is decided
 * @param name the first name, as written
 * @param place body in whose papers it stands, or null for all of them
 * @param other the second name, null for a number
 * @param otherPlace as {@code place}
 * @param number SIREN, SIRET or RNA number, null but for a number
 * @param author who decided
 * @param decided when
 */
public record Decision(
    Kind kind,
    String name,
    @Nullable String place,
    @Nullable String other,
    @Nullable String otherPlace,
    @Nullable String number,
    String author,
    Instant decided) {
  /** What can be decided. */
  public enum Kind {
    SAME,
    DIFFERENT,
    NUMBER
  }
}
