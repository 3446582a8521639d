/** Invented papers, each in a form drawn from a table: one level a factor. */
@NullMarked
package fr.greffe.extraction.forms;

import org.jspecify.annotations.NullMarked;
