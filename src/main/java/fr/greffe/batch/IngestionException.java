package fr.greffe.batch;

/** A run that cannot begin or go on; its message, in French, is for the user. */
public class IngestionException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public IngestionException(String message) {
    super(message);
  }

  public IngestionException(String message, Throwable cause) {
    super(message, cause);
  }
}
