package fr.greffe.export;

import fr.greffe.rules.Lexicon;

/**
 * A row of a published file.
 *
 * @param line in the file, from 1, the header's
 * @param row its cells
 */
record PublishedRow(long line, ScdlRow row) {
  /** The number of the act, whatever its punctuation. */
  String number() {
    return Lexicon.letters(row.get(ScdlColumn.DELIB_ID));
  }
}
