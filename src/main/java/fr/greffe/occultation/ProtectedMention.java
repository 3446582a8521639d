package fr.greffe.occultation;

/**
 * Words that may not be published.
 *
 * @param words as written
 * @param reason name of the rule ("telephone", "personnel")
 */
public record ProtectedMention(String words, String reason) {}
