package fr.greffe.batch;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Works on several things at once, a little ahead of whoever takes the results.
 *
 * <p>Results come as they are ready, so that one slow document holds up no other, and work goes on
 * while results are written; a step's own parallel processor would wait for the slowest of every
 * chunk. Taking returns within a moment of a stop, whatever is still being worked on.
 */
final class ReadAhead<T, R> implements AutoCloseable {
  private static final int AHEAD = 4;
  private static final long POLL_MS = 100;

  private final Supplier<@Nullable T> source;
  private final Function<T, R> work;
  private final BooleanSupplier stopped;
  private final int window;
  private final ExecutorService threads;
  private final CompletionService<R> results;
  private int underway;
  private boolean dry;

  /**
   * @param source gives null when there is nothing more; asked only by whoever calls {@link
   *     #next()}
   * @param work must not throw
   */
  ReadAhead(
      Supplier<@Nullable T> source, Function<T, R> work, int threads, BooleanSupplier stopped) {
    this.source = source;
    this.work = work;
    this.stopped = stopped;
    this.window = threads * AHEAD;
    this.threads =
        Executors.newFixedThreadPool(
            threads, Thread.ofPlatform().daemon().name("reading-", 1).factory());
    this.results = new ExecutorCompletionService<>(this.threads);
  }

  /** The next result, or null when there is nothing more or a stop is wished. */
  @Nullable R next() throws InterruptedException {
    while (!stopped.getAsBoolean()) {
      fill();
      if (underway == 0) {
        return null;
      }
      Future<R> done = results.poll(POLL_MS, TimeUnit.MILLISECONDS);
      if (done != null) {
        underway--;
        return result(done);
      }
    }
    return null;
  }

  /** Gives up what is underway. */
  @Override
  public void close() {
    threads.shutdownNow();
  }

  private void fill() {
    while (!dry && underway < window) {
      T next = source.get();
      if (next == null) {
        dry = true;
      } else {
        Callable<R> task = () -> work.apply(next);
        results.submit(task);
        underway++;
      }
    }
  }

  private R result(Future<R> done) throws InterruptedException {
    try {
      return done.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("work must not throw", e.getCause());
    }
  }
}
