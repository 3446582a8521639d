/**
 * The dossier behind an oral question: from the papers on a subject or an organisation (entries,
 * links, ledgers, signals) to chapters of lines, each with its citations and the reasons why it is
 * there; and the draft of the question. Pure: the same papers give the same dossier. Imports the
 * nouns, {@code organisation}, {@code rules}, {@code settings} and {@code wording}.
 */
@NullMarked
package fr.greffe.dossier;

import org.jspecify.annotations.NullMarked;
