package fr.greffe.batch;

import fr.greffe.desk.Standing;
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
  private final Clock clock;

  IndexAndMark(
      IngestionRun run, Tools tools, DocumentTable documents, Standing standing, Clock clock) {
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
    if (!entries.isEmpty()) {
      standing.index(tools.index(run.job()), entries);
    }
    OffsetDateTime now = OffsetDateTime.now(clock);
    documents.settle(chunk.getItems(), tools.versions(), run.execution(), now);
  }
}
