package fr.greffe.batch;

import fr.greffe.fetching.Timing;
import fr.greffe.index.IndexingException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Tries again, with growing waits, what the search server is away or too busy for: four minutes in
 * all, less where the end is asked for.
 */
public final class Backoff {
  private static final List<Duration> WAITS =
      Stream.of(1, 2, 4, 8, 15, 30, 60, 60, 60).map(Duration::ofSeconds).toList();

  private final Timing timing;
  private final Consumer<String> says;

  /**
   * @param says told in French of each wait
   */
  public Backoff(StopSignal stop, Consumer<String> says) {
    this(new RunTiming(Clock.systemUTC(), stop), says);
  }

  Backoff(Timing timing, Consumer<String> says) {
    this.timing = timing;
    this.says = says;
  }

  /**
   * Gives what the deed gives once it succeeds; it may be done several times.
   *
   * @throws IndexingException the last one
   */
  public <T> T insist(Supplier<T> deed) {
    for (Duration wait : WAITS) {
      try {
        return deed.get();
      } catch (IndexingException e) {
        if (!e.passing() || timing.stopped()) {
          throw e;
        }
        says.accept(e.getMessage() + " ; nouvel essai dans " + wait.toSeconds() + " s");
        pause(wait);
      }
    }
    return deed.get();
  }

  /** The same for a deed that gives nothing. */
  public void insist(Runnable deed) {
    insist(
        () -> {
          deed.run();
          return true;
        });
  }

  private void pause(Duration wait) {
    try {
      timing.pause(wait);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IndexingException("attente du serveur de recherche interrompue", e);
    }
  }
}
