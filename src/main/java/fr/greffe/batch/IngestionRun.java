package fr.greffe.batch;

import fr.greffe.source.JobFile;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.listener.JobExecutionListener;

/** One run of a job: which job, who listens, who may stop it, and its number once it has begun. */
final class IngestionRun implements JobExecutionListener {
  private final JobFile job;
  private final Progress progress;
  private final StopSignal stop;
  private final JobLock lock;
  private long execution;

  IngestionRun(JobFile job, Progress progress, StopSignal stop, JobLock lock) {
    this.lock = lock;
    this.job = job;
    this.progress = progress;
    this.stop = stop;
  }

  @Override
  public void beforeJob(JobExecution begun) {
    execution = begun.getId();
    LogContext.begun(execution);
  }

  JobFile job() {
    return job;
  }

  Progress progress() {
    return progress;
  }

  StopSignal stop() {
    return stop;
  }

  /** The right to run the job, which is to be confirmed before anything is recorded. */
  JobLock lock() {
    return lock;
  }

  /** Number of Spring Batch's job execution. */
  long execution() {
    return execution;
  }
}
