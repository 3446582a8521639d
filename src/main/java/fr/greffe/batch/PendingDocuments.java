package fr.greffe.batch;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Asks the table, page by page, for the documents of a stretch of a job that are not done, each
 * once.
 */
final class PendingDocuments implements Supplier<@Nullable PendingDocument> {
  private static final int PAGE = 200;

  private final DocumentTable documents;
  private final CompanionTable companions;
  private final String job;
  private final long upTo;
  private final Deque<PendingDocument> page = new ArrayDeque<>();
  private long last;

  PendingDocuments(
      DocumentTable documents, CompanionTable companions, String job, Stretch stretch) {
    this.documents = documents;
    this.companions = companions;
    this.job = job;
    this.last = stretch.after();
    this.upTo = stretch.upTo();
  }

  /** True where nothing is left. */
  boolean none() {
    if (page.isEmpty()) {
      page.addAll(
          companions.accompanied(job, documents.pending(job, new Stretch(last, upTo), PAGE)));
      last = page.isEmpty() ? last : page.getLast().seq();
    }
    return page.isEmpty();
  }

  @Override
  public @Nullable PendingDocument get() {
    return none() ? null : page.poll();
  }
}
