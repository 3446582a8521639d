package fr.greffe.batch;

import fr.greffe.database.Database;
import fr.greffe.fetching.Timing;
import java.time.Clock;
import java.util.function.Function;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/**
 * Makes the step that reads the pending documents of a run and indexes what it finds: all of them,
 * or the part of them that a machine has taken.
 */
final class PendingStep {
  /** How every such step is called; those of parts add their number. */
  static final String NAME = "ingest";

  private static final int DOCUMENTS = 20;

  private final Batch batch;
  private final Database database;
  private final Tools tools;
  private final Function<StopSignal, Timing> timing;
  private final Clock clock;

  /**
   * @param timing of what a signal stops
   */
  PendingStep(
      Batch batch,
      Database database,
      Tools tools,
      Function<StopSignal, Timing> timing,
      Clock clock) {
    this.batch = batch;
    this.database = database;
    this.tools = tools;
    this.timing = timing;
    this.clock = clock;
  }

  /** Waits for the search server as long as the run goes on. */
  Backoff backoff(IngestionRun run) {
    return new Backoff(timing.apply(run.stop()), run.progress()::waits);
  }

  /** The step that reads these documents for a run. */
  Step of(String name, IngestionRun run, Stretch stretch) {
    NamedParameterJdbcTemplate jdbc = database.jdbc();
    DocumentTable documents = new DocumentTable(jdbc);
    AheadReader reader =
        new AheadReader(
            run,
            new PendingDocuments(documents, new CompanionTable(jdbc), run.job(), stretch),
            tools);
    IndexAndMark writer =
        new IndexAndMark(
            run,
            tools,
            documents,
            tools.standing(database),
            new LaterReadings(jdbc),
            new OwedLinks(jdbc),
            backoff(run),
            clock);
    StoppableReader<Outcome> outcomes = new StoppableReader<>(reader::next, run.stop());
    return new StepBuilder(name, batch.repository())
        .<Outcome, Outcome>chunk(DOCUMENTS)
        .transactionManager(batch.transactions())
        .reader(outcomes)
        .writer(writer)
        .listener(outcomes)
        .listener(reader)
        .listener((StepExecutionListener) writer)
        .listener(new KeptFailure())
        .allowStartIfComplete(true)
        .build();
  }
}
