package fr.greffe.document;

/**
 * A word as it stands on its page.
 *
 * @param span its place in the text
 * @param box its place on the page
 * @param confidence 0 to 100: what the OCR engine says, at most 99, or {@link #READ}
 */
public record Word(Span span, Box box, int confidence) {
  /** The confidence of what is not recognised but read from the file; no OCR engine is as sure. */
  public static final int READ = 100;
}
