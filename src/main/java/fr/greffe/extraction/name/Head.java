package fr.greffe.extraction.name;

import fr.greffe.register.Organisation;
import java.util.Locale;

/**
 * A head noun of organisations.
 *
 * @param term as it is written in small letters
 * @param kind what it heads
 * @param use how it makes a name
 */
record Head(String term, Organisation.Kind kind, Use use) {
  /** How a head noun makes a name. */
  enum Use {
    /** Part of the name, which asks for a complement. */
    LIE,
    /** Part of the name, which asks for a proper noun. */
    PROPRE,
    /** As {@link #PROPRE}, but a building or a department of a body as often as a body. */
    LIEU,
    /** Announces proper nouns, never part of one. */
    ANNONCE,
    /** Announces a proper noun; part of the name only with its capital or a complement. */
    INTRODUIT,
    /** A name by itself. */
    SEUL,
    /** No organisation. */
    NON;

    static Use of(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT).replace('É', 'E'));
    }
  }
}
