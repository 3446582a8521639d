package fr.greffe.web.entry;

import fr.greffe.register.Reference;
import fr.greffe.search.CitedActs.Cited;
import fr.greffe.web.PaperView;
import fr.greffe.wording.FrenchWords;
import java.util.List;

/**
 * An act that this one refers to.
 *
 * @param words how it is referred to
 * @param quote the words of the document
 * @param acts it can be; none where it is not in the register
 */
record CitedView(String words, String quote, List<PaperView> acts) {
  static List<CitedView> all(List<Cited> cited) {
    return cited.stream()
        .map(
            one -> {
              Reference reference = one.reference();
              return new CitedView(
                  FrenchWords.reference(reference),
                  reference.quote().replaceAll("\\s+", " ").strip(),
                  one.acts().stream().map(PaperView::of).toList());
            })
        .toList();
  }
}
