/**
 * From the register's entries to Elasticsearch: the index's definition, its versions behind an
 * alias, bulk writing. Imports the nouns, {@code json}, {@code rules} (for the list of sigles) and
 * {@code connection}.
 */
@NullMarked
package fr.greffe.index;

import org.jspecify.annotations.NullMarked;
