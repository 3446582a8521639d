package fr.greffe.extraction.attendance;

import fr.greffe.document.Span;

/** A number printed beside its label at the head of a sitting. */
record PrintedCount(Label label, int value, Span span) {
  /** What the number counts. */
  enum Label {
    EXERCICE,
    PRESENTS,
    POUVOIRS,
    EXCUSES,
    ABSENTS,
    VOTANTS,
    OTHER
  }
}
