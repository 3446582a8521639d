/**
 * Says what kind of paper a document is: a document comes in, its type with the reasons goes out.
 * Imports {@code document}, {@code register} and {@code rules}.
 */
@NullMarked
package fr.greffe.extraction.type;

import org.jspecify.annotations.NullMarked;
