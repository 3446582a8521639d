/**
 * The clerk's desk: corrections kept for ever in the database, and the register as it stands with
 * them. In come corrections and new readings, out go entries to the index. Imports {@code
 * correction}, {@code database}, {@code index}, {@code json} and the nouns.
 */
@NullMarked
package fr.greffe.desk;

import org.jspecify.annotations.NullMarked;
