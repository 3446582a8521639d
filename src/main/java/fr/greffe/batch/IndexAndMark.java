package fr.greffe.batch;

import fr.greffe.desk.Standing;
import fr.greffe.index.IndexingException;
import fr.greffe.register.Entry;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;

/**
 * Indexes what was read and marks it as done. The index comes first: killed between the two, the
 * documents are read again and their entries overwrite themselves.
 */
final class IndexAndMark implements ItemWriter<Outcome> {
  private final IngestionRun run;
  private final Tools tools;
  private final DocumentTable documents;
  private final Standing standing;
  private final OwedLinks owed;
  private final Backoff backoff;
  private final Clock clock;

  IndexAndMark(
      IngestionRun run,
      Tools tools,
      DocumentTable documents,
      Standing standing,
      OwedLinks owed,
      Backoff backoff,
      Clock clock) {
    this.owed = owed;
    this.backoff = backoff;
    this.run = run;
    this.tools = tools;
    this.documents = documents;
    this.standing = standing;
    this.clock = clock;
  }

  @Override
  public void write(Chunk<? extends Outcome> chunk) {
    if (run.stop().requested() && !tools.indexIsOpen(run.job())) {
      return; // a stop does not wait for the search server: the documents stay pending
    }
    run.lock().confirm();
    List<Entry> entries =
        chunk.getItems().stream().flatMap(outcome -> outcome.indexable().stream()).toList();
    if (!entries.isEmpty() && !indexed(entries)) {
      return;
    }
    OffsetDateTime now = OffsetDateTime.now(clock);
    documents.settle(chunk.getItems(), tools.versions(), run.execution(), now);
    if (!entries.isEmpty()) {
      owed.ask(tools.alias(run.job()));
    }
  }

  /** False where a stop was asked for and the search server does not answer. */
  private boolean indexed(List<Entry> entries) {
    try {
      backoff.insist(() -> standing.index(tools.index(run.job()), entries));
      return true;
    } catch (IndexingException e) {
      if (e.passing() && run.stop().requested()) {
        return false;
      }
      throw e;
    }
  }
}
