/**
 * The register as others read it: entries come in one by one, a file of a published form goes out
 * (SCDL, JSON-LD, Popolo, JSON lines, spreadsheet), and what a row lacks is said. Nothing is
 * written that no document states. Imports the nouns, {@code organisation} for the keys of numbers,
 * {@code json}, {@code rules} for lists of words, and {@code wording}; Commons CSV lives here.
 */
@NullMarked
package fr.greffe.export;

import org.jspecify.annotations.NullMarked;
