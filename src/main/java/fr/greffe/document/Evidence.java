package fr.greffe.document;

/**
 * Where a fact was read and what read it.
 *
 * @param page from 1
 * @param span offsets in {@link Document#text()}
 * @param quote the very words
 * @param rule name of the rule or model that read them
 */
public record Evidence(int page, Span span, String quote, String rule) {}
