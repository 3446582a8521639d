package fr.greffe.batch;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * A reading of a document that says otherwise than the one before.
 *
 * @param made when
 * @param causes what was other than before; none where it was read again as it was
 * @param changes the first facts gained and lost
 * @param more how many others there are
 */
public record LaterReading(Instant made, Set<Cause> causes, List<Change> changes, int more) {
  public LaterReading {
    causes = Set.copyOf(causes);
    changes = List.copyOf(changes);
  }

  /** What a reading depends on beside the document. */
  public enum Cause {
    RULES,
    READER,
    RECOGNITION
  }
}
