/**
 * Reads what stands around the acts: the deciding body, the sitting, the stamps of the legality
 * control, and in each act its rapporteur, signatory, operative items, references and visas.
 * Imports {@code document}, {@code register}, {@code rules} and {@code extraction.date}.
 */
@NullMarked
package fr.greffe.extraction.heading;

import org.jspecify.annotations.NullMarked;
