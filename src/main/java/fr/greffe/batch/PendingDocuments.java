package fr.greffe.batch;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Asks the table, page by page, for the documents of a job that are not done, each once. */
final class PendingDocuments implements Supplier<@Nullable PendingDocument> {
  private static final int PAGE = 200;

  private final DocumentTable documents;
  private final CompanionTable companions;
  private final String job;
  private final Deque<PendingDocument> page = new ArrayDeque<>();
  private long last;

  PendingDocuments(DocumentTable documents, CompanionTable companions, String job) {
    this.documents = documents;
    this.companions = companions;
    this.job = job;
  }

  @Override
  public @Nullable PendingDocument get() {
    if (page.isEmpty()) {
      page.addAll(companions.accompanied(job, documents.pending(job, last, PAGE)));
      last = page.isEmpty() ? last : page.getLast().seq();
    }
    return page.poll();
  }
}
