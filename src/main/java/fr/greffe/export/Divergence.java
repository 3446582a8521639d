package fr.greffe.export;

/**
 * Where a published file and the acts that were read part.
 *
 * @param kind how
 * @param line of the file, or 0 where it has none
 * @param act how people name the act
 * @param reason what differs, in French
 */
public record Divergence(Kind kind, long line, String act, String reason) {
  /** Kinds of divergences. */
  public enum Kind {
    /** An act that was read has no row. */
    NOT_PUBLISHED,
    /** A row gives another value than the act. */
    OTHER_VALUE,
    /** No act that was read is that of the row. */
    NOT_READ
  }
}
