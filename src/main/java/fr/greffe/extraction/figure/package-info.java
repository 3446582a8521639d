/**
 * Numbers that people quote and that are no money: "320 entreprises", "12 %". A passage comes in,
 * figures with what they count go out. Imports {@code document}, {@code register}, {@code rules}
 * and its neighbour {@code number}.
 */
@NullMarked
package fr.greffe.extraction.figure;

import org.jspecify.annotations.NullMarked;
