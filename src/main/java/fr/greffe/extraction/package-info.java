/**
 * From a document to the register's entries: what it is, which acts it holds, and every fact in
 * them. Pure: rules and lexicons are loaded once, then nothing is read, written or asked. One
 * sub-package a subject.
 */
@NullMarked
package fr.greffe.extraction;

import org.jspecify.annotations.NullMarked;
