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
   * @param data folder whose lock this process holds: runs begun on it by others are dead
   */
  Launching(JobRepository repository, JobOperator operator, Path data, Clock clock) {
    this.repository = repository;
    this.operator = operator;
    this.owner = host() + " " + data.toAbsolutePath().normalize();
    this.clock = clock;
  }

  /**
   * Runs the job to its end.
   *
   * @throws IngestionException when it runs on another machine, or cannot be started
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
      last = recover(last);
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

  private JobExecution recover(JobExecution running) {
    String holder = running.getJobParameters().getString(OWNER);
    if (!owner.equals(holder)) {
      throw new IngestionException(
          "le travail « %s » est en cours ailleurs : %s"
              .formatted(running.getJobInstance().getJobName(), holder));
    }
    return operator.recover(running);
  }

  private static String host() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "localhost";
    }
  }
}
