package fr.greffe.extraction.act;

import fr.greffe.document.Span;
import org.jspecify.annotations.Nullable;

/**
 * A line that may begin or end an act.
 *
 * @param kind what it is
 * @param line the line
 * @param number place of the act number, or null
 * @param ordinal rank on the agenda, or null
 * @param style how the rank is written, equal for ranks of one series; empty without rank
 * @param title place of the title on the line; empty where the line holds none
 */
record Landmark(
    Kind kind,
    Line line,
    @Nullable Span number,
    @Nullable String ordinal,
    String style,
    Span title,
    String rule) {
  /** Kinds of landmarks. */
  enum Kind {
    /** An act number. */
    NUMBER,
    /** An act number printed with the result of its vote: the act ends there. */
    CLOSING,
    /** A rank on the agenda. */
    ITEM,
    /** "Objet :". */
    OBJECT,
    /** A title without number or rank. */
    TITLE,
    /** What belongs to no act begins here. */
    STOP,
    /** The agenda begins here. */
    AGENDA,
    /** "Extrait du registre des délibérations". */
    EXTRACT,
    /** The number of an arrêté. */
    ORDER
  }

  int start() {
    return line.span().start();
  }

  /** Its line from the title on. */
  String words() {
    String text = line.text();
    return text.substring(Math.clamp(title.start() - start(), 0, text.length()));
  }

  /** The same landmark, told by another rule. */
  Landmark by(String told) {
    return new Landmark(kind, line, number, ordinal, style, title, told);
  }

  /** The same landmark with another title. */
  Landmark titled(Span other) {
    return new Landmark(kind, line, number, ordinal, style, other, rule);
  }

  boolean is(Kind other) {
    return kind == other;
  }

  /** The last figure of the rank: 4 for "4", 2 for "3.2", 9 for "IX"; 0 without rank. */
  int rank() {
    return ordinal == null ? 0 : Ordinals.last(ordinal);
  }
}
