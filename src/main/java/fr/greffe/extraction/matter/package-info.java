/**
 * What field of public action an act belongs to, in the classification of acts sent to the control
 * of legality: an act comes in, the code that it prints or that its words speak for goes out, with
 * the reason. The codes are {@code config/lexicons/matieres.tsv}, the words that speak for each
 * {@code matter-words.tsv}, the printed forms {@code config/rules/matter.yaml}. Imports {@code
 * document}, {@code register}, {@code rules} and its neighbour {@code cue}.
 */
@NullMarked
package fr.greffe.extraction.matter;

import org.jspecify.annotations.NullMarked;
