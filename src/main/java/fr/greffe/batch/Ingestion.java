package fr.greffe.batch;

import com.zaxxer.hikari.HikariDataSource;
import fr.greffe.batch.RunReport.Status;
import fr.greffe.register.Entry;
import fr.greffe.settings.Settings;
import fr.greffe.source.JobFile;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Runs jobs on a data folder, which it holds until it is closed. Nothing but what a run needs is
 * started: no web server, no scan of classes.
 */
public final class Ingestion implements AutoCloseable {
  private static final double NANOS = 1e9;

  private final DataFolder data;
  private final HikariDataSource source;
  private final AnnotationConfigApplicationContext spring;
  private final NamedParameterJdbcTemplate jdbc;
  private final int threads;
  private final Clock clock;

  private Ingestion(
      DataFolder data,
      HikariDataSource source,
      AnnotationConfigApplicationContext spring,
      int threads,
      Clock clock) {
    this.data = data;
    this.source = source;
    this.spring = spring;
    this.jdbc = new NamedParameterJdbcTemplate(source);
    this.threads = threads;
    this.clock = clock;
  }

  /**
   * What a run works with.
   *
   * @param reading asked once a document is pending, for rules and models take their time to load
   * @param index takes entries, or throws when the search server cannot
   * @param versions of reader and rules
   */
  record Tools(
      Supplier<Reading> reading, Consumer<List<Entry>> index, DocumentTable.Versions versions) {}

  /**
   * Takes the data folder and opens the database.
   *
   * @throws IngestionException when another process holds the folder, or the database is unusable
   */
  public static Ingestion open(Path data, Settings settings, Clock clock) {
    DataFolder folder = DataFolder.take(data);
    HikariDataSource source = null;
    try {
      HikariDataSource opened = Database.open(settings.database(), data);
      source = opened;
      AnnotationConfigApplicationContext spring = new AnnotationConfigApplicationContext();
      spring.registerBean("dataSource", DataSource.class, () -> opened);
      spring.registerBean(
          "transactionManager",
          PlatformTransactionManager.class,
          () -> new JdbcTransactionManager(opened));
      spring.register(BatchConfiguration.class);
      spring.refresh();
      return new Ingestion(folder, opened, spring, settings.reading().threads(), clock);
    } catch (RuntimeException e) {
      if (source != null) {
        source.close();
      }
      folder.close();
      throw e;
    }
  }

  /**
   * Runs a job to its end, whatever that is: the report says it.
   *
   * @throws IngestionException when it cannot even be started
   */
  RunReport run(JobFile file, Tools tools, Progress progress, StopSignal stop) {
    long began = System.nanoTime();
    IngestionRun run = new IngestionRun(file, progress, stop);
    DocumentTable documents = new DocumentTable(jdbc);
    LocationTable locations = new LocationTable(jdbc);
    AtomicInteger missing = new AtomicInteger();
    Job job =
        new IngestionJob(
                spring.getBean(JobRepository.class),
                spring.getBean(PlatformTransactionManager.class),
                run)
            .build(
                new Survey(run, documents, locations, clock),
                () -> {
                  missing.set(locations.markAbsent(file.name(), run.execution()));
                  documents.retryWithNewReader(file.name(), tools.versions().reader());
                  progress.surveyed(locations.present(file.name()), documents.pending(file.name()));
                },
                new AheadReader(run, documents, tools.reading(), threads),
                new IndexAndMark(run, tools.index(), documents, tools.versions(), clock));
    JobExecution execution =
        new Launching(
                spring.getBean(JobRepository.class),
                spring.getBean(JobOperator.class),
                data.path(),
                clock)
            .launch(job);
    progress.ended();
    return new RunCounts(jdbc, file.name(), run.execution())
        .report(
            file.name(),
            run.execution(),
            status(execution),
            failure(execution),
            missing.get(),
            (System.nanoTime() - began) / NANOS);
  }

  /** The database. */
  DataSource source() {
    return source;
  }

  @Override
  public void close() {
    spring.close();
    source.close();
    data.close();
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
        .map(Ingestion::rootMessage)
        .orElseGet(() -> execution.getExitStatus().getExitDescription());
  }

  private static String rootMessage(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null && !(cause instanceof IngestionException)) {
      cause = cause.getCause();
    }
    return cause.getMessage() == null ? cause.toString() : cause.getMessage();
  }
}
