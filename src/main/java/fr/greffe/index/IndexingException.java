package fr.greffe.index;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import fr.greffe.connection.Unanswered;
import java.io.IOException;
import java.util.Set;

/** Says, in French, what the search server refused to store or why it did not answer. */
public final class IndexingException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final Set<Integer> BUSY = Set.of(429, 502, 503, 504);

  private final boolean passing;

  public IndexingException(String message) {
    super(message);
    passing = false;
  }

  public IndexingException(String message, Throwable cause) {
    super(message, cause);
    passing =
        cause instanceof IOException
            || cause instanceof ElasticsearchException answer && BUSY.contains(answer.status());
  }

  private IndexingException(String message, boolean passing) {
    super(message);
    this.passing = passing;
  }

  /** What could not be done, and why the server did not. */
  static IndexingException unanswered(String what, Exception cause) {
    return new IndexingException(what + " : " + Unanswered.why(cause), cause);
  }

  /** A server that is there but has no time. */
  static IndexingException busy(String message) {
    return new IndexingException(message, true);
  }

  /** True where the same may succeed later: the server is away or busy. */
  public boolean passing() {
    return passing;
  }
}
