package fr.greffe.register;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A named body that can act, pay, sign or receive.
 *
 * @param name as written, on one line
 * @param sigle short form given beside the name, or null
 * @param kind what it is
 * @param confidence 0 to 1
 * @param readers which rules, lists or models agreed on it
 */
public record Organisation(
    String name, @Nullable String sigle, Kind kind, double confidence, List<String> readers)
    implements Fact {
  public Organisation {
    readers = List.copyOf(readers);
  }

  /** Kinds of organisations. */
  public enum Kind {
    ASSOCIATION,
    COMPANY,
    PUBLIC_BODY,
    TERRITORY,
    SYNDICAT,
    SCHOOL,
    HEALTH,
    UNION,
    MEDIA,
    OTHER
  }
}
