/**
 * Web pages to blocks and metadata (jsoup, readability4j). Imports {@code document} and {@code
 * parsing.layout}.
 */
@NullMarked
package fr.greffe.parsing.web;

import org.jspecify.annotations.NullMarked;
