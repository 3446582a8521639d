/**
 * What was read, in the shape of gold annotations, for measuring extraction; how far each reader of
 * organisations agrees with annotations. Imports {@code document}, {@code register} and {@code
 * rules}.
 */
@NullMarked
package fr.greffe.evaluation;

import org.jspecify.annotations.NullMarked;
