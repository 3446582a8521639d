/**
 * How a file becomes a {@code Document} safely, and a document bytes and back. Imports {@code
 * document}.
 */
@NullMarked
package fr.greffe.reading;

import org.jspecify.annotations.NullMarked;
