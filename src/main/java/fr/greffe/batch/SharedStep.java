package fr.greffe.batch;

import fr.greffe.database.Database;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.partition.StepExecutionSplitter;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/**
 * The step that reads the pending documents of a run part by part: by this machine, and by every
 * other that helps at the time. It ends when all parts are read, whoever died meanwhile.
 */
final class SharedStep {
  private static final Logger LOG = LoggerFactory.getLogger(SharedStep.class);
  private static final int PART = 20;
  private static final int MOST_PARTS = 200;
  private static final Duration PAUSE = Duration.ofMillis(300);
  private static final int PAUSES_TO_STOP = 25;

  private final Batch batch;
  private final JobRepository repository;
  private final NamedParameterJdbcTemplate jdbc;
  private final DocumentTable documents;
  private final Tools tools;
  private final PartQueue queue;
  private final PendingStep pending;

  SharedStep(Batch batch, Database database, Tools tools, PendingStep pending) {
    this.batch = batch;
    this.repository = batch.repository();
    this.jdbc = database.jdbc();
    this.documents = new DocumentTable(jdbc);
    this.tools = tools;
    this.queue = new PartQueue(database, batch.transactions(), tools.versions());
    this.pending = pending;
  }

  /** The step of a run. */
  Step of(IngestionRun run) {
    return new StepBuilder(PendingStep.NAME, batch.repository())
        .partitioner(PendingStep.NAME, gridSize -> parts(run))
        .partitionHandler((splitter, step) -> read(run, splitter, step))
        .allowStartIfComplete(true)
        .build();
  }

  private Map<String, ExecutionContext> parts(IngestionRun run) {
    int size = Math.max(PART, documents.pending(run.job()) / MOST_PARTS);
    Map<String, ExecutionContext> parts = new LinkedHashMap<>();
    for (Stretch stretch : documents.stretches(run.job(), size)) {
      String name = run.execution() + "-" + (parts.size() + 1);
      parts.put(name, new Part(run.filing(), stretch).context());
    }
    return parts;
  }

  private Collection<StepExecution> read(
      IngestionRun run, StepExecutionSplitter splitter, StepExecution step) throws Exception {
    List<Long> parts = splitter.split(step, 1).stream().map(StepExecution::getId).sorted().toList();
    if (parts.isEmpty()) {
      return List.of();
    }
    pending
        .backoff(run)
        .insist(() -> tools.index(run.filing())); // one machine makes it, not several
    parts.forEach(queue::give);
    await(run, parts);
    if (!load(parts).stream().allMatch(part -> part.getStatus() == BatchStatus.COMPLETED)) {
      callOff(step.getJobExecution(), parts);
      step.setTerminateOnly();
    }
    List<StepExecution> done = load(parts);
    Optional<String> failure =
        done.stream().flatMap(part -> KeptFailure.of(part).stream()).findFirst();
    if (failure.isPresent()) {
      throw new IngestionException(failure.get());
    }
    return done;
  }

  /** Reads parts and waits until all are read, one failed, or the run is to stop. */
  private void await(IngestionRun run, List<Long> parts) throws InterruptedException {
    PartReader reader =
        new PartReader(
            repository,
            queue,
            pending,
            job -> job.equals(run.job()) ? run.progress() : Progress.NONE,
            run.stop());
    Set<Long> told = new HashSet<>();
    boolean goesOn = true;
    while (goesOn && !run.stop().requested()) {
      StepExecution own = reader.next();
      if (own != null) {
        told.add(own.getId());
      }
      List<State> states = states(parts);
      states.stream()
          .filter(part -> PartReader.ended(part.status()) && told.add(part.id()))
          .forEach(part -> run.progress().elsewhere(part.read()));
      goesOn =
          states.stream().noneMatch(part -> part.status() == BatchStatus.FAILED)
              && !states.stream().allMatch(part -> PartReader.ended(part.status()));
      if (own == null && goesOn) {
        run.stop().await(PAUSE);
      }
    }
  }

  /** Has other machines let go of what they read, and leaves nothing that seems to go on. */
  private void callOff(JobExecution run, List<Long> parts) {
    run.setStatus(BatchStatus.STOPPING);
    repository.update(run);
    for (int pause = 0; pause < PAUSES_TO_STOP && queue.held(parts); pause++) {
      LockSupport.parkNanos(PAUSE.toNanos());
    }
    for (StepExecution part : load(parts)) {
      if (part.getStatus().isRunning()) {
        part.setStatus(BatchStatus.STOPPED);
        part.setEndTime(LocalDateTime.now());
        try {
          repository.update(part);
        } catch (OptimisticLockingFailureException e) {
          LOG.info("part {} has just ended elsewhere", part.getStepName(), e);
        }
      }
    }
  }

  private List<StepExecution> load(List<Long> parts) {
    return parts.stream().map(repository::getStepExecution).filter(Objects::nonNull).toList();
  }

  /**
   * How a part stands.
   *
   * @param read documents read, as far as they are written
   */
  private record State(long id, BatchStatus status, int read) {}

  private List<State> states(List<Long> parts) {
    return jdbc.query(
        "select step_execution_id, status, read_count from batch_step_execution where"
            + " step_execution_id in (:parts)",
        Map.of("parts", parts),
        (row, number) ->
            new State(row.getLong(1), BatchStatus.valueOf(row.getString(2)), row.getInt(3)));
  }
}
