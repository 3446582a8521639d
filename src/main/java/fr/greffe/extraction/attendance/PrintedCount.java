package fr.greffe.extraction.attendance;

import fr.greffe.document.Span;
import fr.greffe.register.Count;
import org.jspecify.annotations.Nullable;

/**
 * A number printed beside its label at the head of a sitting.
 *
 * @param seen the letters that OCR saw in the place of its figures, or null
 */
record PrintedCount(Label label, int value, Span span, @Nullable String seen) {
  static PrintedCount read(Label label, int value, Span span) {
    return new PrintedCount(label, value, span, null);
  }

  /** As it was read; figures that were seen as letters are deduced from them. */
  Count count() {
    return seen == null ? Count.read(value) : new Count(value, "lu « " + seen + " » par OCR");
  }

  /** What the number counts. */
  enum Label {
    EXERCICE,
    PRESENTS,
    POUVOIRS,
    EXCUSES,
    ABSENTS,
    VOTANTS,
    QUORUM,
    OTHER
  }
}
