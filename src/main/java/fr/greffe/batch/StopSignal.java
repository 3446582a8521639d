package fr.greffe.batch;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The wish that a run ends between two documents. A run asks it; the end of the program utters it
 * and waits for the run to have ended and said so.
 */
public final class StopSignal implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final CountDownLatch ended = new CountDownLatch(1);
  private final CountDownLatch requested = new CountDownLatch(1);

  /** A signal that the end of the program (SIGTERM, ctrl-C) utters. */
  public static StopSignal onShutdown() {
    StopSignal signal = new StopSignal();
    Runtime.getRuntime().addShutdownHook(new Thread(signal::stopAndWait, "stop"));
    return signal;
  }

  /** Asks the run to end. */
  public void request() {
    requested.countDown();
  }

  /** Whether the run should end. */
  public boolean requested() {
    return requested.getCount() == 0;
  }

  /** Waits until the end is asked for. */
  public void await() throws InterruptedException {
    requested.await();
  }

  /** Says that the run has ended and is reported. */
  @Override
  public void close() {
    ended.countDown();
  }

  private void stopAndWait() {
    request();
    try {
      if (!ended.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        System.err.println("greffe : arrêt forcé ; rien n'est perdu, relancez le travail");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
