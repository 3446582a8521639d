package fr.greffe.source;

import fr.greffe.register.DocumentType;
import org.jspecify.annotations.Nullable;

/**
 * How the papers of a job are filed, wherever they come from: all that whoever reads them has to
 * know of it.
 *
 * @param job its name
 * @param kind what they are, or null
 * @param body whose they are, or null
 * @param index where their entries go, or null
 */
public record Filing(
    String job, @Nullable DocumentType kind, @Nullable String body, @Nullable String index) {}
