package fr.greffe.register;

import org.jspecify.annotations.Nullable;

/**
 * Words put in someone's mouth.
 *
 * @param words without the quotation marks
 * @param speaker who says them, or null
 */
public record Quotation(String words, @Nullable String speaker) implements Fact {}
