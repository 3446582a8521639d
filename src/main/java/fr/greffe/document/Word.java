package fr.greffe.document;

import org.jspecify.annotations.Nullable;

/**
 * A word as it stands on its page.
 *
 * @param span its place in the text
 * @param box its place on the page
 * @param confidence 0 to 100: what the OCR engine says, at most 99, or {@link #READ}
 * @param otherwise what another reading of the same place saw, or null where there was none or it
 *     saw the same
 */
public record Word(Span span, Box box, int confidence, @Nullable String otherwise) {
  /** The confidence of what is not recognised but read from the file; no OCR engine is as sure. */
  public static final int READ = 100;

  /** A word that was read in one way. */
  public Word(Span span, Box box, int confidence) {
    this(span, box, confidence, null);
  }
}
