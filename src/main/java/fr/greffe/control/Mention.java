package fr.greffe.control;

import fr.greffe.document.Evidence;
import java.util.List;

/**
 * Something that minutes have to say.
 *
 * @param name in French
 * @param state whether they say it
 * @param places where, the first of them where they are many
 * @param remark what more there is to know, empty for nothing
 */
public record Mention(String name, State state, List<Evidence> places, String remark) {
  public Mention {
    places = List.copyOf(places);
  }

  /** Whether something wanted is said. */
  public enum State {
    FOUND,
    /** Some of what it is made of. */
    PARTLY,
    MISSING,
    /** Wanted only where it happened; nothing says that it did. */
    NOT_NEEDED
  }
}
