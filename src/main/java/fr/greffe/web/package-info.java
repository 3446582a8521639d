/**
 * The pages: a search form, its results, and for each entry the evidence of every fact with the
 * picture of its page. Server-rendered, without JavaScript; every state is in the address. Imports
 * {@code search}, {@code reading}, {@code wording} and the nouns, and {@code database} for what
 * people decide, and of {@code batch} what is kept of runs and asked of those to come.
 */
@NullMarked
package fr.greffe.web;

import org.jspecify.annotations.NullMarked;
