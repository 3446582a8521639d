package fr.greffe.batch;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.integration.partition.StepExecutionRequestHandler;

/** Takes parts of runs and reads them, one after the other, whichever machine began the run. */
final class PartReader {
  private final JobRepository repository;
  private final PartQueue queue;
  private final PendingStep pending;
  private final Function<String, Progress> progress;
  private final StopSignal stop;

  /**
   * @param progress who hears how the parts of a job get on
   * @param stop ends the part that is being read; others go on with it
   */
  PartReader(
      JobRepository repository,
      PartQueue queue,
      PendingStep pending,
      Function<String, Progress> progress,
      StopSignal stop) {
    this.repository = repository;
    this.queue = queue;
    this.pending = pending;
    this.progress = progress;
    this.stop = stop;
  }

  /** What came of the next part, or null where there is none to be read. */
  @Nullable StepExecution next() {
    PartQueue.Taken taken = queue.take();
    if (taken == null) {
      queue.giveOrphans();
      return null;
    }
    try (StopSignal here = stop.ofPart()) {
      StepExecution part = repository.getStepExecution(taken.part());
      if (part == null || ended(part.getStatus()) || !goesOn(part)) {
        queue.settle(taken);
        return null;
      }
      JobLock right = taken.right();
      right.onBeat(
          () -> {
            if (!right.held() || !goesOn(part)) {
              here.request();
            }
          });
      StepExecution done = read(part, taken, here);
      leave(taken);
      return done;
    } catch (RuntimeException e) {
      taken.right().abandon(); // it is given again when the right has ended
      throw e;
    }
  }

  /** What is not at its end, as its record says, is left to whoever is next. */
  private void leave(PartQueue.Taken taken) {
    StepExecution part = repository.getStepExecution(taken.part());
    if (part != null && !ended(part.getStatus()) && goesOn(part)) {
      queue.giveBack(taken);
    } else {
      queue.settle(taken);
    }
  }

  /** A part that was stopped is not at its end: it is read by whoever takes it next. */
  static boolean ended(BatchStatus status) {
    return status == BatchStatus.COMPLETED || status == BatchStatus.FAILED;
  }

  private StepExecution read(StepExecution begun, PartQueue.Taken taken, StopSignal here) {
    Part part = Part.of(begun.getExecutionContext());
    String job = part.filing().job();
    IngestionRun run = new IngestionRun(part.filing(), progress.apply(job), here, taken.right());
    return LogContext.ofJob(
        job,
        () -> {
          try (TraceSpan span = TraceSpan.open("part").with("job", job)) {
            return read(run, begun, taken, part);
          }
        });
  }

  private StepExecution read(
      IngestionRun run, StepExecution begun, PartQueue.Taken taken, Part part) {
    run.begun(begun.getJobExecutionId());
    StepExecutionRequestHandler handler = new StepExecutionRequestHandler();
    handler.setJobRepository(repository);
    Step step = pending.of(begun.getStepName(), run, part.stretch());
    handler.setStepLocator(name -> step);
    return handler.handle(taken.request());
  }

  /** Whether its run still goes on. */
  private boolean goesOn(StepExecution part) {
    JobExecution run = repository.getJobExecution(part.getJobExecutionId());
    return run != null
        && (run.getStatus() == BatchStatus.STARTED || run.getStatus() == BatchStatus.STARTING);
  }
}
