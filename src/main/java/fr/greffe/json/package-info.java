/**
 * The record as JSON: the register's entries written and read with the names they have in Java. The
 * record is described by {@code config/entry.schema.json}. Imports the nouns; Jackson lives here.
 */
@NullMarked
package fr.greffe.json;

import org.jspecify.annotations.NullMarked;
