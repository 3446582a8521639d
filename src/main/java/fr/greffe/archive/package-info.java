/**
 * What is kept of documents under the digest of their bytes: the originals, and how they were read.
 * In come bytes from wherever they were found, out come files that nobody changes, and documents
 * that need no second reading. Imports {@code connection}, {@code document}, {@code parsing},
 * {@code reading} and {@code settings}.
 */
@NullMarked
package fr.greffe.archive;

import org.jspecify.annotations.NullMarked;
