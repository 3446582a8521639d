/**
 * Pictures in files of their own (JPEG, PNG, TIFF) to pages, through recognition. Imports {@code
 * document}, {@code parsing}, {@code parsing.layout} and {@code parsing.ocr}.
 */
@NullMarked
package fr.greffe.parsing.image;

import org.jspecify.annotations.NullMarked;
