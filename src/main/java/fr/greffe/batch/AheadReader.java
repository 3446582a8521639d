package fr.greffe.batch;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;

/**
 * Gives the outcomes of pending documents, read by several threads ahead of the step. No position
 * is kept: what is pending is asked anew by every run.
 */
final class AheadReader implements StepExecutionListener {
  private final IngestionRun run;
  private final PendingDocuments pending;
  private final Tools tools;
  private @Nullable ReadAhead<PendingDocument, Outcome> ahead;

  AheadReader(IngestionRun run, PendingDocuments pending, Tools tools) {
    this.run = run;
    this.pending = pending;
    this.tools = tools;
  }

  @Override
  public void beforeStep(StepExecution step) {
    if (!pending.none()) {
      tools.prepareIndex(run.filing());
      Reading reading = tools.reading(run.filing());
      ahead =
          new ReadAhead<>(
              pending,
              document ->
                  LogContext.ofDocument(run, document.id(), () -> traced(reading, document)),
              tools.threads(),
              run.stop()::requested);
    }
  }

  private Outcome traced(Reading reading, PendingDocument document) {
    try (TraceSpan span = TraceSpan.open("document", run.context())) {
      Outcome outcome = reading.apply(document);
      span.with("document", document.id().value())
          .with("name", document.name())
          .with("outcome", outcome.getClass().getSimpleName());
      return outcome;
    }
  }

  /** The next outcome in order of completion, or null. */
  @Nullable Outcome next() throws InterruptedException {
    Outcome outcome = ahead == null ? null : Objects.requireNonNull(ahead).next();
    if (outcome != null) {
      LogContext.say(
          outcome.document().id(),
          () -> run.progress().settled(outcome.document().name(), problem(outcome)));
    }
    return outcome;
  }

  @Override
  public @Nullable ExitStatus afterStep(StepExecution step) {
    if (ahead != null) {
      ahead.close();
    }
    return null;
  }

  private static @Nullable String problem(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Read read -> null;
      case Outcome.Unreadable bad -> bad.failure().message();
      case Outcome.Postponed postponed ->
          "A changé ou disparu pendant la lecture ; repris au prochain passage.";
    };
  }
}
