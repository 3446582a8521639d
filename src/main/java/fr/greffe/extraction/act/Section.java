package fr.greffe.extraction.act;

import fr.greffe.document.Span;
import org.jspecify.annotations.Nullable;

/**
 * A stretch that a heading opens.
 *
 * @param head the heading
 * @param span from the heading on
 * @param parent the heading above it, whose title belongs to the object too, or null
 */
record Section(Landmark head, Span span, @Nullable Landmark parent) {}
