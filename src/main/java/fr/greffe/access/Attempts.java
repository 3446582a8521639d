package fr.greffe.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Failed logins: after a few, the next must wait, longer each time. Kept in memory, for as long as
 * it matters.
 */
public final class Attempts {
  private static final int MOST_DOUBLINGS = 7;
  private static final int MOST_KEPT = 10_000;
  private static final Duration FIRST_WAIT = Duration.ofSeconds(15);
  private static final Duration FORGOTTEN = Duration.ofHours(1);

  private final Map<String, Failures> failures = new ConcurrentHashMap<>();
  private final int free;
  private final Clock clock;

  /**
   * @param free failures that cost nothing
   */
  public Attempts(int free, Clock clock) {
    this.free = free;
    this.clock = clock;
  }

  private record Failures(int count, Instant last) {}

  /** True where whoever asks must wait. */
  public boolean closed(String who) {
    Failures known = failures.get(who);
    if (known == null || known.count() < free) {
      return false;
    }
    long doubled = 1L << Math.min(known.count() - free, MOST_DOUBLINGS);
    return clock.instant().isBefore(known.last().plus(FIRST_WAIT.multipliedBy(doubled)));
  }

  /** Counts a failure. */
  public void failed(String who) {
    Instant now = clock.instant();
    if (failures.size() > MOST_KEPT) {
      failures.values().removeIf(known -> known.last().plus(FORGOTTEN).isBefore(now));
    }
    failures.merge(
        who,
        new Failures(1, now),
        (known, one) ->
            known.last().plus(FORGOTTEN).isBefore(now)
                ? one
                : new Failures(known.count() + 1, now));
  }

  /** Forgets the failures of one who succeeded. */
  public void succeeded(String who) {
    failures.remove(who);
  }
}
