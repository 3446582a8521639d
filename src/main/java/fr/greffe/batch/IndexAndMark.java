package fr.greffe.batch;

import fr.greffe.desk.Standing;
import fr.greffe.document.DocumentId;
import fr.greffe.index.IndexingException;
import fr.greffe.register.Entry;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;

/**
 * Indexes what was read and marks it as done. The index comes first: killed between the two, the
 * documents are read again and their entries overwrite themselves.
 */
final class IndexAndMark implements ItemWriter<Outcome>, StepExecutionListener {
  private final IngestionRun run;
  private final Tools tools;
  private final DocumentTable documents;
  private final Standing standing;
  private final LaterReadings later;
  private final OwedLinks owed;
  private final Backoff backoff;
  private final Clock clock;
  private boolean allWritten = true;

  IndexAndMark(
      IngestionRun run,
      Tools tools,
      DocumentTable documents,
      Standing standing,
      LaterReadings later,
      OwedLinks owed,
      Backoff backoff,
      Clock clock) {
    this.later = later;
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
    try (TraceSpan span = TraceSpan.open("index", run.context())) {
      allWritten &= written(chunk);
    }
  }

  /** A step whose documents stay pending has been stopped, even at its very end. */
  @Override
  public @Nullable ExitStatus afterStep(StepExecution step) {
    if (allWritten || step.getStatus() != BatchStatus.COMPLETED) {
      return null;
    }
    step.setStatus(BatchStatus.STOPPED);
    return ExitStatus.STOPPED;
  }

  /** False where a stop does not wait for the search server, or the documents are another's now. */
  private boolean written(Chunk<? extends Outcome> chunk) {
    if (run.stop().requested() && !tools.indexIsOpen(run.filing()) || !run.confirm()) {
      return false;
    }
    List<Entry> entries =
        chunk.getItems().stream().flatMap(outcome -> outcome.indexable().stream()).toList();
    LaterReadings.Before before = indexed(entries);
    if (before == null) {
      return false;
    }
    OffsetDateTime now = OffsetDateTime.now(clock);
    if (!before.versions().isEmpty()) {
      later.keep(before, standing.of(entries), tools.versions(), now);
    }
    documents.settle(chunk.getItems(), tools.versions(), run.execution(), now);
    if (!entries.isEmpty()) {
      owed.ask(tools.alias(run.filing()));
    }
    return true;
  }

  /**
   * How the documents stood before; null where a stop was asked for and the search server does not
   * answer.
   */
  private LaterReadings.@Nullable Before indexed(List<Entry> entries) {
    Set<DocumentId> ids =
        entries.stream().map(entry -> entry.source().id()).collect(Collectors.toSet());
    try {
      LaterReadings.Before before =
          backoff.insist(
              () -> later.before(ids, some -> tools.index(run.filing()).entriesOf(some)));
      if (!entries.isEmpty()) {
        backoff.insist(() -> standing.index(tools.index(run.filing()), entries));
      }
      return before;
    } catch (IndexingException e) {
      if (e.passing() && run.stop().requested()) {
        return null;
      }
      throw e;
    }
  }
}
