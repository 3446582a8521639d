package fr.greffe.dossier;

import fr.greffe.document.Span;
import org.jspecify.annotations.Nullable;

/**
 * Something said that a dossier follows.
 *
 * @param kind what it is
 * @param who is bound, or null
 * @param what is promised, paid or paid for
 * @param span all the words, in the document's text
 * @param whatSpan the words of {@code what}
 * @param rule what read it
 */
public record Statement(
    Kind kind, @Nullable String who, String what, Span span, Span whatSpan, String rule) {
  /** What can be said. */
  public enum Kind {
    COMMITMENT,
    PAYMENT,
    PURPOSE
  }
}
