package fr.greffe.batch;

import java.util.List;
import java.util.Map;

/**
 * What new rules or a new reader change, or would change.
 *
 * @param applied false where nothing was written
 * @param stale documents that older rules or another reader had read
 * @param earlier those of them that a former time, cut off, had read anew
 * @param treated those of them that were meant and read anew
 * @param reread those of them that had to be opened again, for want of a kept reading
 * @param changed those of them whose facts are others than before
 * @param counts facts gained and lost
 * @param samples the first changes of each kind
 * @param failed documents that cannot be read any more; they stay as they were
 * @param seconds that it took
 */
public record ReextractionReport(
    boolean applied,
    int stale,
    int earlier,
    int treated,
    int reread,
    int changed,
    Map<Change.Subject, Count> counts,
    List<Change> samples,
    List<Failed> failed,
    double seconds) {
  public ReextractionReport {
    counts = Map.copyOf(counts);
    samples = List.copyOf(samples);
    failed = List.copyOf(failed);
  }

  /** How many facts of a kind are gained and lost. */
  public record Count(int gained, int lost) {
    /** One more. */
    Count and(Change change) {
      return change.gained() ? new Count(gained + 1, lost) : new Count(gained, lost + 1);
    }
  }

  /** A document that cannot be read any more, and why. */
  public record Failed(String location, String message) {}
}
