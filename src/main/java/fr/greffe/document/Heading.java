package fr.greffe.document;

/**
 * A line set apart by its type: an HTML or word-processor heading, or a bold, larger or underlined
 * line of a PDF.
 *
 * @param span its stretch of the text
 * @param level 1 to 6 where the format says it, 0 where it is only seen
 */
public record Heading(Span span, int level) {}
