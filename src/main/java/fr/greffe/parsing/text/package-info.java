/**
 * Plain text and Markdown to blocks and metadata, and encodings. Imports {@code document}, {@code
 * parsing.layout} and, for Markdown, {@code parsing.web}.
 */
@NullMarked
package fr.greffe.parsing.text;

import org.jspecify.annotations.NullMarked;
