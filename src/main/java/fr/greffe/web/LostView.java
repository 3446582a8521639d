package fr.greffe.web;

import fr.greffe.correction.Correction;
import fr.greffe.web.entry.SaidView;
import java.util.List;

/**
 * A correction whose words are no longer in what is read.
 *
 * @param link of the document's first entry
 * @param words what was said
 * @param by who said it and when
 */
record LostView(String link, String words, String by) {
  static LostView of(Correction correction) {
    SaidView said = SaidView.of(correction, List.of(correction));
    return new LostView("/entree/" + correction.document() + "-0", said.words(), said.by());
  }
}
