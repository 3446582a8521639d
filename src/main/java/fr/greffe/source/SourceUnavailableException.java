package fr.greffe.source;

/** A source that cannot be listed at all; its message, in French, says which and why. */
public class SourceUnavailableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public SourceUnavailableException(String message) {
    super(message);
  }
}
