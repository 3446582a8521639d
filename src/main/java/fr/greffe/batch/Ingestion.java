package fr.greffe.batch;

import fr.greffe.batch.RunReport.Status;
import fr.greffe.connection.Refused;
import fr.greffe.database.Database;
import fr.greffe.fetching.Origin;
import fr.greffe.fetching.Timing;
import fr.greffe.index.IndexingException;
import fr.greffe.source.DocumentSource;
import fr.greffe.source.FolderSource;
import fr.greffe.source.JobFile;
import fr.greffe.source.RemoteSource;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.step.Step;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.transaction.TransactionException;

/** Runs jobs on a database, alone or with the help of other machines. */
public final class Ingestion implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Ingestion.class);
  private static final double MILLIS = 1e3;
  private static final String DOWNLOADS = "downloads";

  private final DataFolder held;
  private final String owner;
  private final Batch batch;
  private final boolean shared;
  private final NamedParameterJdbcTemplate jdbc;
  private final Database database;
  private final Clock clock;
  private final Function<StopSignal, Timing> timing;

  /**
   * Starts Spring Batch on a database.
   *
   * @param held the data folder: one process runs jobs on it at a time
   * @param shared true where other machines may read parts of the runs
   */
  public Ingestion(DataFolder held, Database database, Clock clock, boolean shared) {
    this(held, database, clock, shared, stop -> new RunTiming(clock, stop));
  }

  /**
   * @param timing of the runs that this signal stops
   */
  Ingestion(
      DataFolder held,
      Database database,
      Clock clock,
      boolean shared,
      Function<StopSignal, Timing> timing) {
    this.timing = timing;
    this.shared = shared;
    this.held = held;
    this.owner = Launching.owner(held.path());
    this.clock = clock;
    this.jdbc = database.jdbc();
    this.database = database;
    this.batch = new Batch(database);
  }

  /**
   * Runs a job to its end, whatever that is: the report says it.
   *
   * @throws IngestionException when it runs on another machine, cannot be started, or the database
   *     went away
   */
  public RunReport run(JobFile file, Tools tools, Progress progress, StopSignal stop) {
    try (TraceSpan span = TraceSpan.open("run").with("job", file.name())) {
      return LogContext.ofJob(file.name(), () -> locked(file, tools, progress, stop));
    } catch (DataAccessException | TransactionException e) {
      throw new IngestionException(
          "le travail « %s » est interrompu : la base de données ne répond plus (%s) ; le relancer le reprend"
              .formatted(file.name(), Refused.why(e)),
          e);
    }
  }

  private RunReport locked(JobFile file, Tools tools, Progress progress, StopSignal stop) {
    Instant began = clock.instant();
    try (JobLock lock = JobLock.take(jdbc, file.name(), owner)) {
      IngestionRun run = new IngestionRun(file.filing(), progress, stop, lock);
      try (Survey<?> survey = survey(run, file.source(), tools)) {
        return run(file, run, survey, tools, began);
      }
    }
  }

  private RunReport run(
      JobFile file, IngestionRun run, Survey<?> survey, Tools tools, Instant began) {
    String name = run.job();
    DocumentTable documents = new DocumentTable(jdbc);
    LocationTable locations = new LocationTable(jdbc);
    CompanionTable companions = new CompanionTable(jdbc);
    new OwedLinks(jdbc).know(tools.alias(run.filing()));
    AtomicInteger missing = new AtomicInteger();
    Job job =
        new IngestionJob(batch.repository(), batch.transactions(), run)
            .build(
                survey,
                () -> {
                  int absent = survey.complete() ? locations.markAbsent(name, run.execution()) : 0;
                  missing.set(absent + survey.gone());
                  companions.compare(name, run.execution());
                  documents.retryWithNewReader(name, tools.versions());
                  run.progress().surveyed(locations.present(name), documents.pending(name));
                },
                ingest(run, tools));
    JobExecution execution =
        new Launching(batch.repository(), batch.operator(), owner, clock).launch(job);
    run.progress().ended();
    if (execution.getStatus() == BatchStatus.COMPLETED) {
      refresh(tools, pending(tools).backoff(run));
    }
    Instant ended = clock.instant();
    RunReport report =
        new RunCounts(jdbc, name, run.execution())
            .report(
                name,
                run.execution(),
                status(execution),
                failure(execution),
                missing.get(),
                Duration.between(began, ended).toMillis() / MILLIS);
    new Aftermath(jdbc, tools).keep(file, report, began, ended);
    return report;
  }

  private Step ingest(IngestionRun run, Tools tools) {
    PendingStep pending = pending(tools);
    return shared
        ? new SharedStep(batch, database, tools, pending).of(run)
        : pending.of(PendingStep.NAME, run, Stretch.ALL);
  }

  private PendingStep pending(Tools tools) {
    return new PendingStep(batch, database, tools, timing, clock);
  }

  /** What is written shows by itself a little later where the search server has gone away. */
  private static void refresh(Tools tools, Backoff backoff) {
    try {
      backoff.insist(tools::refresh);
    } catch (IndexingException e) {
      LOG.warn("ce qui est indexé se verra plus tard : {}", e.getMessage());
    }
  }

  private Survey<?> survey(IngestionRun run, DocumentSource source, Tools tools) {
    Inspection inspection = new Inspection(tools.archive(), clock);
    Places places =
        new Places(
            run, new DocumentTable(jdbc), new LocationTable(jdbc), new CompanionTable(jdbc), clock);
    Timing time = timing.apply(run.stop());
    Path downloads = held.path().resolve(DOWNLOADS);
    return switch (source) {
      case FolderSource folder -> new FolderSurvey(folder, inspection, places);
      case RemoteSource remote ->
          new OriginSurvey(
              run,
              remote,
              Origin.of(remote, downloads, time),
              inspection,
              places,
              new KeptPages(tools.archive(), new AnswerTable(jdbc), time),
              new ListingTable(jdbc),
              time);
    };
  }

  @Override
  public void close() {
    batch.close();
  }

  private static Status status(JobExecution execution) {
    return switch (execution.getStatus()) {
      case BatchStatus.COMPLETED -> Status.COMPLETED;
      case BatchStatus.STOPPED -> Status.STOPPED;
      default -> Status.FAILED;
    };
  }

  private static @Nullable String failure(JobExecution execution) {
    if (status(execution) != Status.FAILED) {
      return null;
    }
    return execution.getAllFailureExceptions().stream()
        .findFirst()
        .map(KeptFailure::message)
        .orElseGet(() -> execution.getExitStatus().getExitDescription());
  }
}
