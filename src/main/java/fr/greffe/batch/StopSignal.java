package fr.greffe.batch;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The wish that a run ends between two documents. A run asks it; the end of the program utters it
 * and waits for the run to have ended and said so.
 */
public final class StopSignal implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final CountDownLatch ended = new CountDownLatch(1);
  private final CountDownLatch requested = new CountDownLatch(1);
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private final List<StopSignal> parts = new CopyOnWriteArrayList<>();
  private final @Nullable StopSignal whole;

  /** A signal that whoever holds it utters. */
  public StopSignal() {
    this(null);
  }

  private StopSignal(@Nullable StopSignal whole) {
    this.whole = whole;
  }

  /** A signal that the end of the program (SIGTERM, ctrl-C) utters. */
  public static StopSignal onShutdown() {
    StopSignal signal = new StopSignal();
    Runtime.getRuntime().addShutdownHook(new Thread(signal::stopAndWait, "stop"));
    return signal;
  }

  /** A signal of a part of the run, which may end alone but ends with it. */
  StopSignal ofPart() {
    StopSignal part = new StopSignal(this);
    parts.add(part);
    if (requested()) {
      part.request();
    }
    return part;
  }

  /** Asks the run to end. */
  public void request() {
    requested.countDown();
    listeners.forEach(Runnable::run);
    parts.forEach(StopSignal::request);
  }

  /** Does something when the end is asked for, at once where it was already. */
  public void onRequest(Runnable listener) {
    listeners.add(listener);
    if (requested()) {
      listener.run();
    }
  }

  /** Whether the run should end. */
  public boolean requested() {
    return requested.getCount() == 0;
  }

  /** Waits until the end is asked for. */
  public void await() throws InterruptedException {
    requested.await();
  }

  /** Waits until the end is asked for, but no longer than this; true where it was. */
  public boolean await(Duration time) throws InterruptedException {
    return requested.await(time.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Says that the run has ended and is reported. */
  @Override
  public void close() {
    if (whole != null) {
      whole.parts.remove(this);
    }
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
