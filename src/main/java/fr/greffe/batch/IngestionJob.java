package fr.greffe.batch;

import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The ingestion of one job file as Spring Batch sees it.
 *
 * <pre>
 * survey   files of the source        -> places and pending documents
 * compare  places not seen            -> absent; unreadable documents of an older reader -> pending
 * ingest   pending documents          -> entries in the index, documents marked
 * </pre>
 *
 * A restart does all steps again: each asks the tables what is left.
 */
final class IngestionJob {
  private final JobRepository repository;
  private final PlatformTransactionManager transactions;
  private final IngestionRun run;

  IngestionJob(
      JobRepository repository, PlatformTransactionManager transactions, IngestionRun run) {
    this.repository = repository;
    this.transactions = transactions;
    this.run = run;
  }

  /** Builds it. */
  Job build(Survey<?> survey, Runnable comparison, Step ingest) {
    return new JobBuilder(run.job(), repository)
        .listener(run)
        .start(survey(survey))
        .next(compare(comparison))
        .next(ingest)
        .build();
  }

  private <T> Step survey(Survey<T> survey) {
    StoppableReader<T> finds = new StoppableReader<>(survey::next, run.stop());
    return new StepBuilder("survey", repository)
        .<T, T>chunk(survey.chunk())
        .transactionManager(transactions)
        .reader(finds)
        .writer(
            chunk -> {
              run.confirm();
              survey.record(chunk.getItems());
            })
        .listener(finds)
        .allowStartIfComplete(true)
        .build();
  }

  private Step compare(Runnable comparison) {
    return new StepBuilder("compare", repository)
        .tasklet(
            (contribution, context) -> {
              comparison.run();
              return RepeatStatus.FINISHED;
            },
            transactions)
        .allowStartIfComplete(true)
        .build();
  }
}
