/**
 * Organisations, persons and places: head nouns and legal forms, known names, sigles, payees, the
 * trained name finder, and what becomes of them when they agree or contradict. A passage comes in,
 * mentions of {@code Organisation} and {@code Name} go out. Imports {@code document}, {@code
 * register}, {@code rules}, {@code language}.
 */
@NullMarked
package fr.greffe.extraction.name;

import org.jspecify.annotations.NullMarked;
