package fr.greffe.extraction.attendance;

import fr.greffe.document.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person of a list, and what the list says beside the name.
 *
 * @param name as written, title apart; the function where a person is named by it alone ("le
 *     Maire")
 * @param span its place in the text that was read
 * @param titled true where a title precedes
 * @param function "Maire", "adjointe aux finances", or null
 * @param byFunction true where only the function is named
 * @param link what ties the person to another
 * @param linked the other persons of {@code link}
 * @param note words in brackets or after the name that are neither, as written
 * @param group the political group under which the list names the person, or null
 */
public record Person(
    String name,
    Span span,
    boolean titled,
    @Nullable String function,
    boolean byFunction,
    Link link,
    List<Person> linked,
    @Nullable String note,
    @Nullable String group) {
  public Person {
    linked = List.copyOf(linked);
  }

  /** What ties two persons of a list. */
  public enum Link {
    NONE,
    /** Gives a proxy to the linked person. */
    GIVES,
    /** Holds the proxies of the linked persons. */
    HOLDS,
    /** Sits in place of the linked person. */
    REPLACES,
    /** The linked person sits in place of this one. */
    REPLACED
  }

  static Person named(String name, Span span, boolean titled) {
    return new Person(name, span, titled, null, false, Link.NONE, List.of(), null, null);
  }

  static Person byFunction(String function, Span span) {
    return new Person(function, span, true, function, true, Link.NONE, List.of(), null, null);
  }

  Person withFunction(String what) {
    return new Person(
        name,
        span,
        titled,
        function == null ? what : function,
        byFunction,
        link,
        linked,
        note,
        group);
  }

  Person tied(Link how, List<Person> others) {
    return new Person(name, span, titled, function, byFunction, how, others, note, group);
  }

  Person withNote(String what) {
    String whole = note == null ? what : note + " ; " + what;
    return new Person(name, span, titled, function, byFunction, link, linked, whole, group);
  }

  Person of(@Nullable String party) {
    return new Person(name, span, titled, function, byFunction, link, linked, note, party);
  }
}
