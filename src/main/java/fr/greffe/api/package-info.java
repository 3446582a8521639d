/**
 * What a search finds, for programs: JSON page by page behind a cursor, an Atom feed to follow, and
 * the description of both. Takes the same criteria as the page; what may not be published is
 * hidden. The runs and the dossiers too. Imports {@code batch}, {@code filing}, {@code search},
 * {@code occultation}, {@code json}, {@code wording} and the nouns.
 */
@NullMarked
package fr.greffe.api;

import org.jspecify.annotations.NullMarked;
