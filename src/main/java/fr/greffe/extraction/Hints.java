package fr.greffe.extraction;

import fr.greffe.register.DocumentType;
import org.jspecify.annotations.Nullable;

/**
 * What whoever hands over a document knows of it.
 *
 * @param type what kind of paper it is, or null: then the text decides
 * @param body name of the body it comes from, or null; a body that the text names comes first
 */
public record Hints(@Nullable DocumentType type, @Nullable String body) {
  /** Nothing is known beforehand. */
  public static final Hints NONE = new Hints(null, null);
}
