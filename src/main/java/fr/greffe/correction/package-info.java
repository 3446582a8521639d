/**
 * What clerks say of facts: corrected, added, refused or confirmed, each anchored to the words of
 * its document so that it outlives every later reading. In come the entries of a document as they
 * were read and the corrections on it; out come the entries as they stand, and the corrections that
 * no longer find their place. Pure; imports {@code document} and {@code register}.
 */
@NullMarked
package fr.greffe.correction;

import org.jspecify.annotations.NullMarked;
