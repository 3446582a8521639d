package fr.greffe.batch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;

/**
 * Starts a job: a run that was killed is declared dead and goes on, one that failed or was stopped
 * goes on, else a new one begins.
 */
final class Launching {
  private static final String BEGUN = "begun";
  private static final String OWNER = "owner";

  private final JobRepository repository;
  private final JobOperator operator;
  private final String owner;
  private final Clock clock;

  /**
   * @param owner who runs it
   */
  Launching(JobRepository repository, JobOperator operator, String owner, Clock clock) {
    this.repository = repository;
    this.operator = operator;
    this.owner = owner;
    this.clock = clock;
  }

  /** What a process that runs jobs on a data folder is called. */
  static String owner(Path data) {
    return host() + " " + data.toAbsolutePath().normalize();
  }

  /**
   * Runs the job, whose lock is held, to its end: runs of it that others began are dead.
   *
   * @throws IngestionException when it cannot be started
   */
  JobExecution launch(Job job) {
    try {
      return operator.start(job, parameters(job.getName()));
    } catch (JobExecutionException e) {
      throw new IngestionException(
          "le travail « " + job.getName() + " » ne démarre pas : " + e.getMessage(), e);
    }
  }

  private JobParameters parameters(String job) {
    JobExecution last = last(job);
    if (last != null && last.isRunning()) {
      last = operator.recover(last);
    }
    boolean goesOn =
        last != null
            && (last.getStatus() == BatchStatus.FAILED || last.getStatus() == BatchStatus.STOPPED);
    return goesOn && last != null
        ? last.getJobParameters()
        : new JobParametersBuilder()
            .addString(BEGUN, clock.instant().toString())
            .addString(OWNER, owner, false)
            .toJobParameters();
  }

  private @Nullable JobExecution last(String job) {
    JobInstance instance = repository.getLastJobInstance(job);
    return instance == null ? null : repository.getLastJobExecution(instance);
  }

  /** What this machine is called. */
  static String host() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "localhost";
    }
  }
}
