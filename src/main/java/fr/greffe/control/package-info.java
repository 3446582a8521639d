/**
 * Whether minutes say what the law wants of them, and where. In come the entries of a document, out
 * comes a list of mentions, each with its places, and the arithmetic of the votes. Pure; imports
 * the nouns and {@code rules}.
 */
@NullMarked
package fr.greffe.control;

import org.jspecify.annotations.NullMarked;
