package fr.greffe.batch;

import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ItemWriter;
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
  private static final int DOCUMENTS = 20;

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
  Job build(Survey<?> survey, Runnable comparison, AheadReader reader, ItemWriter<Outcome> writer) {
    return new JobBuilder(run.job().name(), repository)
        .listener(run)
        .start(survey(survey))
        .next(compare(comparison))
        .next(ingest(reader, writer))
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
              run.lock().confirm();
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

  private Step ingest(AheadReader reader, ItemWriter<Outcome> writer) {
    StoppableReader<Outcome> outcomes = new StoppableReader<>(reader::next, run.stop());
    return new StepBuilder("ingest", repository)
        .<Outcome, Outcome>chunk(DOCUMENTS)
        .transactionManager(transactions)
        .reader(outcomes)
        .writer(writer)
        .listener(outcomes)
        .listener(reader)
        .allowStartIfComplete(true)
        .build();
  }
}
