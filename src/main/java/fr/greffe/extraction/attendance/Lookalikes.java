package fr.greffe.extraction.attendance;

import fr.greffe.document.PageSource;
import fr.greffe.document.Passage;
import fr.greffe.document.Span;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Letters and signs that OCR sees in the place of a 1 or an 11, beside a label that counts. */
final class Lookalikes {
  private static final Pattern ONES =
      Pattern.compile(
          "(?<![\\p{L}\\d'’.,/°€-])(?!11?(?![lLIi!{]))[1lLIi!{]{1,2}(?![\\p{L}\\d'’°.,/:])");

  private Lookalikes() {}

  /** Whether figures of a passage may have been taken for letters. */
  static boolean mayStandIn(Passage passage) {
    return passage.document().pages().stream().anyMatch(page -> page.source() == PageSource.OCR);
  }

  static List<Span> in(String text, int from, int to) {
    Matcher matcher = ONES.matcher(text).region(from, Math.max(from, to));
    matcher.useTransparentBounds(true);
    return matcher.results().map(one -> new Span(one.start(), one.end())).toList();
  }

  /** What they are taken for. */
  static int value(Span ones) {
    return ones.length() == 1 ? 1 : 11;
  }
}
