/**
 * Facts in French, for people: the same words on the terminal, on the pages and in documents.
 * Imports {@code register}.
 */
@NullMarked
package fr.greffe.wording;

import org.jspecify.annotations.NullMarked;
