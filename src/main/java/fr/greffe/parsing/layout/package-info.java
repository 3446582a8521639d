/**
 * What every reader hands over before offsets exist (words, lines, blocks, pages), reading order,
 * clean-up of characters and hyphens, and the setting of it all into a {@code Document}. Imports
 * {@code document} only.
 */
@NullMarked
package fr.greffe.parsing.layout;

import org.jspecify.annotations.NullMarked;
