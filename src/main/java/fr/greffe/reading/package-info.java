/**
 * How a file becomes a {@code Document} safely: in a process of its own that it may bring down; and
 * how a document becomes bytes and a document again. Imports {@code document} and {@code parsing}.
 *
 * <pre>
 * ReaderPool --- ReaderProcess ===pipe=== ReaderMain --- DocumentParser
 * </pre>
 */
@NullMarked
package fr.greffe.reading;

import org.jspecify.annotations.NullMarked;
