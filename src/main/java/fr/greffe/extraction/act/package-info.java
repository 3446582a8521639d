/**
 * Cuts what records a sitting into its acts: a document and its type come in, one passage an act
 * goes out, with the number, the rank and the object as printed. Imports {@code document}, {@code
 * register} and {@code rules}.
 */
@NullMarked
package fr.greffe.extraction.act;

import org.jspecify.annotations.NullMarked;
