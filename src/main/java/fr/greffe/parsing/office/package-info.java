/**
 * Word processor files and messages to blocks, through Tika's parsers, which are asked for XHTML.
 * Imports {@code document}, {@code parsing}, {@code parsing.layout} and {@code parsing.web}.
 */
@NullMarked
package fr.greffe.parsing.office;

import org.jspecify.annotations.NullMarked;
