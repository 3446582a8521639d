package fr.greffe.reading;

import fr.greffe.parsing.UnreadableDocumentException;
import fr.greffe.parsing.UnreadableDocumentException.Reason;

/**
 * The reading process was lost while it read a file, or had to be given up. In a process that reads
 * other files too, any of them may be why.
 */
final class ReaderLostException extends Exception {
  private static final long serialVersionUID = 1L;

  private final UnreadableDocumentException verdict;

  /**
   * @param sentence in French
   */
  ReaderLostException(Reason reason, String sentence, Position position) {
    this(new UnreadableDocumentException(reason, sentence).at(position.stage(), position.page()));
  }

  ReaderLostException(UnreadableDocumentException verdict) {
    super(verdict);
    this.verdict = verdict;
  }

  /** Whether patience ended. */
  boolean hung() {
    return verdict.reason() == Reason.TIMEOUT;
  }

  /** What is to be said of the file if it was alone. */
  UnreadableDocumentException verdict() {
    return verdict;
  }
}
