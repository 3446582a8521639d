/**
 * What was read, in the shape of gold annotations, for measuring extraction. Imports {@code
 * register}.
 */
@NullMarked
package fr.greffe.evaluation;

import org.jspecify.annotations.NullMarked;
