/**
 * What of a body's acts should be there and is not: numbers missing from a series, quarters without
 * the sitting that the law wants. In come the acts that were read, by body, number and day; nothing
 * else is asked. Pure; imports {@code register} for the kinds of bodies.
 */
@NullMarked
package fr.greffe.completeness;

import org.jspecify.annotations.NullMarked;
