/**
 * Searches that people follow by e-mail. In come the register after a run and what each of them was
 * told before; out goes one mail to each, with what is new or other, its sentence, its page and the
 * reason. Imports {@code database}, {@code search}, {@code occultation}, {@code settings}, {@code
 * wording} and the nouns; Jakarta Mail lives here.
 */
@NullMarked
package fr.greffe.following;

import org.jspecify.annotations.NullMarked;
