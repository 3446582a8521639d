/**
 * Wordings as data: the rules of {@code config/rules} and the lexicons of {@code config/lexicons},
 * and their matches in a text. What a match means is said elsewhere, in {@code extraction}. Imports
 * {@code document}.
 */
@NullMarked
package fr.greffe.rules;

import org.jspecify.annotations.NullMarked;
