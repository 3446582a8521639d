package fr.greffe.parsing;

import org.jspecify.annotations.Nullable;

/** A document that cannot be read, and why. Expected: the run reports it and goes on. */
public class UnreadableDocumentException extends Exception {
  private static final long serialVersionUID = 1L;

  private final Reason reason;
  private final Stage stage;
  private final int page;

  /**
   * @param reason the kind of cause
   * @param message one sentence in French, for the report, without the file's name
   */
  public UnreadableDocumentException(Reason reason, String message) {
    this(reason, message, null);
  }

  /**
   * @param cause what it was to the machine, or null
   */
  public UnreadableDocumentException(Reason reason, String message, @Nullable Throwable cause) {
    this(reason, message, cause, Stage.PARSE, 0);
  }

  private UnreadableDocumentException(
      Reason reason, @Nullable String message, @Nullable Throwable cause, Stage stage, int page) {
    super(message, cause);
    this.reason = reason;
    this.stage = stage;
    this.page = page;
  }

  /**
   * The same, known to have happened here.
   *
   * @param page from 1, or 0 where none is known
   */
  public UnreadableDocumentException at(Stage where, int onPage) {
    return new UnreadableDocumentException(reason, getMessage(), getCause(), where, onPage);
  }

  /** What was being done. */
  public Stage stage() {
    return stage;
  }

  /** The page that had been reached, from 1, or 0 where none is known. */
  public int page() {
    return page;
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
    TOO_DEEP,
    TIMEOUT,
    NO_TEXT,
    /** It made the process end that read it. */
    CRASHED,
    /** It meets a fault of ours. */
    INTERNAL
  }
}
