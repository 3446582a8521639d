package fr.greffe.batch;

import fr.greffe.connection.Refused;
import fr.greffe.database.Database;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Helps with the runs of other machines: reads parts of them until it is asked to stop. Cut off at
 * any moment, what it was reading is read by another.
 */
public final class Worker implements AutoCloseable {
  private static final Duration IDLE = Duration.ofSeconds(1);
  private static final Duration AWAY = Duration.ofSeconds(10);

  private final Batch batch;
  private final PartQueue queue;
  private final PendingStep pending;
  private final Consumer<String> says;
  private boolean toldOfOthers;

  /**
   * @param database that all machines share
   * @param says told in French what it does
   */
  public Worker(Database database, Tools tools, Clock clock, Consumer<String> says) {
    this.batch = new Batch(database);
    this.queue = new PartQueue(database, batch.transactions(), tools.versions());
    this.pending =
        new PendingStep(batch, database, tools, stop -> new RunTiming(clock, stop), clock);
    this.says = says;
  }

  /**
   * Reads parts until it is to stop.
   *
   * @param progress who hears how the parts of a job get on
   */
  public void work(Function<String, Progress> progress, StopSignal stop)
      throws InterruptedException {
    PartReader reader = new PartReader(batch.repository(), queue, pending, progress, stop);
    while (!stop.requested()) {
      Duration pause = next(reader);
      if (!pause.isZero()) {
        stop.await(pause);
      }
    }
  }

  private Duration next(PartReader reader) {
    try {
      StepExecution part = reader.next();
      if (part != null) {
        tell(part);
        return Duration.ZERO;
      }
      tellOfOthers();
      return IDLE;
    } catch (DataAccessException | TransactionException e) {
      says.accept(
          "la base de données ne répond plus (%s) ; nouvel essai dans %d s"
              .formatted(Refused.why(e), AWAY.toSeconds()));
      return AWAY;
    }
  }

  private void tell(StepExecution part) {
    String job = Part.of(part.getExecutionContext()).filing().job();
    long read = part.getReadCount();
    String what = "%s, passage %d : ".formatted(job, part.getJobExecutionId());
    says.accept(
        what
            + switch (part.getStatus()) {
              case BatchStatus.COMPLETED -> "un lot lu, %d documents".formatted(read);
              case BatchStatus.STOPPED -> "un lot rendu aux autres machines";
              default -> "un lot a échoué : " + KeptFailure.of(part).orElse("cause inconnue");
            });
  }

  private void tellOfOthers() {
    boolean others = queue.othersWait();
    if (others && !toldOfOthers) {
      says.accept(
          "des lots attendent des machines d'une autre version : le programme, les règles ou"
              + " Tesseract ne sont pas ici ceux de la machine qui a lancé le passage");
    }
    toldOfOthers = others;
  }

  @Override
  public void close() {
    batch.close();
  }
}
