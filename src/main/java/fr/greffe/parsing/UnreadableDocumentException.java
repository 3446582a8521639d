package fr.greffe.parsing;

/** A document that cannot be read, and why. Expected: the run reports it and goes on. */
public class UnreadableDocumentException extends Exception {
  private static final long serialVersionUID = 1L;

  private final Reason reason;

  /**
   * @param reason the kind of cause
   * @param message one sentence in French, for the report, without the file's name
   */
  public UnreadableDocumentException(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }

  /** Why a document cannot be read. */
  public enum Reason {
    INACCESSIBLE,
    EMPTY,
    ENCRYPTED,
    CORRUPT,
    UNSUPPORTED,
    TOO_LARGE,
    TIMEOUT,
    NO_TEXT
  }
}
