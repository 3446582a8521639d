/**
 * What was read: a document, its pages, words and tables, and evidence pointing into it. Comes from
 * {@code parsing}, goes everywhere. Imports nothing but the JDK.
 */
@NullMarked
package fr.greffe.document;

import org.jspecify.annotations.NullMarked;
