package fr.greffe.desk;

import fr.greffe.correction.Correction;

/** Someone else said something of the same fact meanwhile; nothing was changed. */
public final class ConflictException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Correction other;

  ConflictException(Correction other) {
    super("correction " + other.number() + " was made meanwhile");
    this.other = other;
  }

  /** What was said meanwhile. */
  public Correction other() {
    return other;
  }
}
