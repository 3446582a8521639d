package fr.greffe.search;

import fr.greffe.connection.Unanswered;

/** Says, in French, why there is no answer. */
public final class SearchUnavailableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public SearchUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }

  /** The search server gives no answer. */
  static SearchUnavailableException unanswered(Exception cause) {
    return new SearchUnavailableException(
        "le serveur de recherche ne répond pas : " + Unanswered.why(cause), cause);
  }
}
