/**
 * French numbers, in figures ("12.500,00") and in words ("quatre-vingt-dix mille"). Text comes in,
 * a decimal goes out. Imports {@code rules} for the lexicon of number words.
 */
@NullMarked
package fr.greffe.extraction.number;

import org.jspecify.annotations.NullMarked;
