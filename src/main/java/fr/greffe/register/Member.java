package fr.greffe.register;

import org.jspecify.annotations.Nullable;

/**
 * A member of the assembly at a sitting.
 *
 * @param name as written, title apart
 * @param status presence
 * @param proxy who votes in the member's place (present member), or who is replaced (substitute),
 *     or null
 * @param group political group where it is said
 * @param note late arrival, departure or limit of the proxy, as written, or null
 */
public record Member(
    String name,
    Status status,
    @Nullable String proxy,
    @Nullable String group,
    @Nullable String note) {
  /** Presence at a sitting. */
  public enum Status {
    PRESENT,
    SUBSTITUTE,
    REPRESENTED,
    EXCUSED,
    ABSENT
  }
}
