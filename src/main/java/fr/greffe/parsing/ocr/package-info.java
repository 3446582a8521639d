/**
 * Pictures of pages to placed words: Tesseract as a child process, its answers kept by digest of
 * the picture. Imports {@code document} and {@code parsing.layout}. Works without Tesseract: pages
 * then say so.
 */
@NullMarked
package fr.greffe.parsing.ocr;

import org.jspecify.annotations.NullMarked;
