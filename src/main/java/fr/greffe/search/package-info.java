/**
 * From a question to hits: the request as the user means it, the query as Elasticsearch wants it,
 * and what is found with its best sentence, its page and counts. Imports the nouns, {@code json}
 * and {@code index}.
 */
@NullMarked
package fr.greffe.search;

import org.jspecify.annotations.NullMarked;
