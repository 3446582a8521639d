package fr.greffe.access;

/** An account that cannot be made or changed; the message, in French, is for the user. */
public final class AccessException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  AccessException(String message) {
    super(message);
  }
}
