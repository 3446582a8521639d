/**
 * Who is who: from the names that documents use to organisations, each with its names, numbers and
 * the reasons for every link; what was voted for it; what to ask about it. Nouns and pure rules.
 * Imports {@code document}, {@code register} and {@code rules}.
 */
@NullMarked
package fr.greffe.organisation;

import org.jspecify.annotations.NullMarked;
