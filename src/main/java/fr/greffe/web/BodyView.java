package fr.greffe.web;

import fr.greffe.completeness.BodyState;
import fr.greffe.wording.GapWords;
import java.util.List;
import java.util.stream.Stream;

/**
 * How complete the acts of a body are, as a page shows it.
 *
 * @param name of the body
 * @param acts that were read
 * @param sittings "12 séances, du 2024-01-10 au 2024-11-03"
 * @param missing what is missing; empty where nothing is known to be
 */
record BodyView(String name, int acts, String sittings, List<String> missing) {
  static BodyView of(BodyState body) {
    String days = body.first() == null ? "" : ", du " + body.first() + " au " + body.last();
    return new BodyView(
        body.body(),
        body.acts(),
        body.sittings() + (body.sittings() > 1 ? " séances" : " séance") + days,
        Stream.of(
                body.gaps().stream().map(gap -> "numéros " + GapWords.of(gap)),
                body.quiet().stream().map(GapWords::of),
                body.unnumbered() == 0
                    ? Stream.<String>empty()
                    : Stream.of(body.unnumbered() + " actes sans numéro lu"))
            .flatMap(lines -> lines)
            .toList());
  }
}
