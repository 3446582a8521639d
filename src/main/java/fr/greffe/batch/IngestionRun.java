package fr.greffe.batch;

import fr.greffe.source.Filing;
import io.opentelemetry.context.Context;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.listener.JobExecutionListener;

/**
 * One run of a job, or the part of it that a machine reads: how its papers are filed, who listens,
 * who may stop it, and its number once it has begun.
 */
final class IngestionRun implements JobExecutionListener {
  private final Filing filing;
  private final Progress progress;
  private final StopSignal stop;
  private final JobLock lock;
  private long execution;
  private Context context = Context.root();

  IngestionRun(Filing filing, Progress progress, StopSignal stop, JobLock lock) {
    this.lock = lock;
    this.filing = filing;
    this.progress = progress;
    this.stop = stop;
  }

  @Override
  public void beforeJob(JobExecution begun) {
    begun(begun.getId());
  }

  /** It is, or is part of, this execution. */
  void begun(long number) {
    execution = number;
    context = Context.current();
    LogContext.begun(number);
  }

  /** What its documents, read in other threads, are traced as parts of. */
  Context context() {
    return context;
  }

  /** The name of the job. */
  String job() {
    return filing.job();
  }

  Filing filing() {
    return filing;
  }

  Progress progress() {
    return progress;
  }

  StopSignal stop() {
    return stop;
  }

  /**
   * Makes sure that its right still holds: false where it is a part that another machine reads by
   * now, which ends here.
   *
   * @throws IngestionException when the whole run goes on elsewhere
   */
  boolean confirm() {
    if (lock.ofPart() && !lock.held()) {
      stop.request();
      return false;
    }
    lock.confirm();
    return true;
  }

  /** Number of Spring Batch's job execution. */
  long execution() {
    return execution;
  }
}
