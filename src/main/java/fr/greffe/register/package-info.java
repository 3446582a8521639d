/**
 * What documents say: the register's entries (acts, minutes, articles, questions) and the facts
 * read in them, each with its evidence. Nouns only; imports {@code document}.
 */
@NullMarked
package fr.greffe.register;

import org.jspecify.annotations.NullMarked;
