/**
 * How an act was voted: from the stretch of an act, and who sat, to its votes in order. Signals
 * (counts, formulae, outcomes, stances of named members) are found by rules, gathered into votes,
 * then completed by the deductions the law allows, each marked as deduced. Imports {@code
 * document}, {@code register}, {@code rules} and {@code extraction.attendance}.
 */
@NullMarked
package fr.greffe.extraction.vote;

import org.jspecify.annotations.NullMarked;
