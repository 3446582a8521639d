/**
 * From a question to hits: the request as the user means it, the query as Elasticsearch wants it,
 * and what is found with its best sentence, its page and counts. Imports the nouns, {@code json},
 * {@code index} and {@code connection}.
 */
@NullMarked
package fr.greffe.search;

import org.jspecify.annotations.NullMarked;
