package fr.greffe.batch;

import fr.greffe.batch.ReextractionReport.Count;
import fr.greffe.batch.ReextractionReport.Failed;
import fr.greffe.register.Entry;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts what comes of documents read anew. */
final class ReextractionTally {
  private static final int SAMPLES = 5;

  private final boolean applied;
  private final int stale;
  private final Map<Change.Subject, Count> counts = new EnumMap<>(Change.Subject.class);
  private final List<Change> samples = new ArrayList<>();
  private final List<Failed> failed = new ArrayList<>();
  private int treated;
  private int reread;
  private int changed;
  private int earlier;

  ReextractionTally(boolean applied, int stale) {
    this.applied = applied;
    this.stale = stale;
  }

  boolean applied() {
    return applied;
  }

  int stale() {
    return stale;
  }

  /** Counts documents that were read anew before a former time was cut off. */
  void earlier(long documents) {
    earlier += Math.toIntExact(documents);
  }

  void add(Outcome outcome, List<Entry> before) {
    switch (outcome) {
      case Outcome.Read read -> {
        treated++;
        reread += read.kept() ? 0 : 1;
        List<Change> changes = Change.between(before, read.entries());
        changed += changes.isEmpty() ? 0 : 1;
        changes.forEach(this::add);
      }
      case Outcome.Unreadable bad -> fail(bad.document(), bad.failure().message());
      case Outcome.Postponed gone -> fail(gone.document(), "L'original n'est plus là.");
    }
  }

  ReextractionReport report(double seconds) {
    return new ReextractionReport(
        applied, stale, earlier, treated, reread, changed, counts, samples, failed, seconds);
  }

  private void fail(PendingDocument document, String message) {
    failed.add(new Failed(document.locations().getFirst(), message));
  }

  private void add(Change change) {
    Count count =
        counts.merge(change.subject(), new Count(0, 0).and(change), (sum, one) -> sum.and(change));
    int shown = change.gained() ? count.gained() : count.lost();
    if (shown <= SAMPLES) {
      samples.add(change);
    }
  }
}
