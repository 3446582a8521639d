package fr.greffe.following;

/** A mail could not be sent; the message says in French to whom and why. */
final class PostException extends Exception {
  private static final long serialVersionUID = 1L;

  PostException(String message, Throwable cause) {
    super(message, cause);
  }

  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}
