/**
 * Bytes to {@code Document}: detection, PDFBox, Tika, jsoup, OCR, reading order and clean-up of the
 * text, which happens here once, before offsets exist. Imports {@code document}; nothing else
 * imports the parsing libraries.
 */
@NullMarked
package fr.greffe.parsing;

import org.jspecify.annotations.NullMarked;
