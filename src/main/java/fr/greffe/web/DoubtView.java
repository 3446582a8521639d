package fr.greffe.web;

import fr.greffe.correction.ToCheck;
import fr.greffe.document.Evidence;
import fr.greffe.web.entry.FieldWords;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * A fact to look at.
 *
 * @param link of the form that corrects or confirms it
 * @param what it is and says
 * @param quote the words of the document, empty where the record does not say
 * @param page where they stand, 0 where the record does not say
 * @param title of the entry
 * @param reasons why it is doubted
 * @param doubt in percent
 * @param impact in percent
 */
record DoubtView(
    String link,
    String what,
    String quote,
    int page,
    String title,
    String reasons,
    long doubt,
    long impact) {
  static DoubtView of(ToCheck one) {
    Evidence place = one.stated().evidence();
    return new DoubtView(
        UriComponentsBuilder.fromPath("/entree/{id}")
                .queryParam("fait", "{key}")
                .encode()
                .buildAndExpand(one.entry().id(), one.stated().key())
                .toUriString()
            + "#correction",
        one.stated().field().french()
            + " : "
            + FieldWords.line(one.stated().field(), one.stated().value()),
        place == null ? "" : place.quote().replaceAll("\\s+", " ").strip(),
        place == null ? 0 : place.page(),
        one.entry().title(),
        String.join(" ; ", one.reasons()),
        Math.round(one.doubt() * 100),
        Math.round(one.impact() * 100));
  }
}
