/**
 * French as a sequence of sentences, tokens and names: what OpenNLP and its models are used for,
 * and the training of our own. Text comes in, spans of it go out; what a name means is said in
 * {@code extraction}. The only home of OpenNLP. Imports {@code document}.
 */
@NullMarked
package fr.greffe.language;

import org.jspecify.annotations.NullMarked;
