package fr.greffe.web.entry;

import fr.greffe.search.CitedActs.Citing;
import fr.greffe.web.PaperView;
import fr.greffe.wording.FrenchWords;
import java.util.List;

/**
 * An act that refers to this one.
 *
 * @param act that refers
 * @param relation "la vise", "la modifie"…
 */
record CitingView(PaperView act, String relation) {
  static List<CitingView> all(List<Citing> citing) {
    return citing.stream()
        .map(
            one ->
                new CitingView(
                    PaperView.of(one.act()), FrenchWords.relation(one.reference().relation())))
        .toList();
  }
}
