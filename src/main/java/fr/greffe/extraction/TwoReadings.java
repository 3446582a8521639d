package fr.greffe.extraction;

import fr.greffe.document.Document;
import fr.greffe.document.Evidence;
import fr.greffe.document.Word;
import fr.greffe.register.Mention;
import fr.greffe.register.Warning;
import java.util.List;
import java.util.stream.Stream;

/** Says of dates and sums on scans which of their figures were seen in two ways. */
final class TwoReadings {
  private TwoReadings() {}

  /** A warning for each such word, in the order of the facts. */
  static List<Warning> warnings(Document document, Stream<Mention<?>> mentions) {
    return mentions
        .filter(mention -> mention.evidence().ocr() != null)
        .flatMap(mention -> warnings(document, mention.evidence()))
        .distinct()
        .toList();
  }

  private static Stream<Warning> warnings(Document document, Evidence evidence) {
    return document.readInTwoWays(evidence.span()).stream()
        .map(word -> warning(document, evidence, word));
  }

  private static Warning warning(Document document, Evidence evidence, Word word) {
    return new Warning(
        "lecture-double",
        "« %s » : l’image, lue deux fois, donne « %s », retenu, et « %s »."
            .formatted(evidence.quote(), word.span().of(document.text()), word.otherwise()),
        List.of(evidence));
  }
}
