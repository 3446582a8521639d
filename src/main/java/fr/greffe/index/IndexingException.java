package fr.greffe.index;

/** Says, in French, what the search server refused to store or why it did not answer. */
public final class IndexingException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public IndexingException(String message) {
    super(message);
  }

  public IndexingException(String message, Throwable cause) {
    super(message, cause);
  }
}
