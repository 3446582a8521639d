package fr.greffe.document;

/**
 * A word as it stands on its page.
 *
 * @param span its place in the text
 * @param box its place on the page
 * @param confidence 0 to 100: what the OCR engine says, 100 for a text layer
 */
public record Word(Span span, Box box, int confidence) {}
