/**
 * PDF to pages of placed words (PDFBox). Imports {@code document}, {@code parsing} and {@code
 * parsing.layout}.
 */
@NullMarked
package fr.greffe.parsing.pdf;

import org.jspecify.annotations.NullMarked;
