/**
 * The words around a fact and what they say of it: sentence, line, introduction, and the cues of a
 * lexicon found there. Offsets of a text come in, cues with their places go out. Imports {@code
 * document} and {@code rules}.
 */
@NullMarked
package fr.greffe.extraction.cue;

import org.jspecify.annotations.NullMarked;
