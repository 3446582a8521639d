/**
 * What may not be published, and its place hidden: an entry comes in, the same entry goes out with
 * protected words blacked out character for character, so that every offset stays true. The
 * register itself is never changed. Imports the nouns, {@code rules} and {@code json}.
 */
@NullMarked
package fr.greffe.occultation;

import org.jspecify.annotations.NullMarked;
