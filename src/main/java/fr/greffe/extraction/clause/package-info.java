/**
 * What an act states beside its decision: rounds of ballots between candidates, for how long
 * something is agreed, and the line of the budget. The passage of an act comes in, its {@link
 * fr.greffe.register.Clauses} go out. Imports {@code document}, {@code register}, {@code rules} and
 * the neighbour {@code number}.
 */
@NullMarked
package fr.greffe.extraction.clause;

import org.jspecify.annotations.NullMarked;
