package fr.greffe.publishing;

import fr.greffe.dossier.Citation;

/** What a note says of a source. */
final class Notes {
  private static final int LONGEST = 200;

  private Notes() {}

  /** The source and its words, cut where they are long. */
  static String words(Citation citation) {
    String quote = citation.line();
    return citation.words()
        + " : « "
        + (quote.length() <= LONGEST ? quote : quote.substring(0, LONGEST).strip() + " […]")
        + " »";
  }
}
