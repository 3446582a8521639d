package fr.greffe.fetching;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * How fast each host is asked: never sooner than the job's pause, the site's own wish or the moment
 * that it asked to wait for; and no more in this run where it failed again and again.
 */
final class Pace {
  private static final int MOST_FAILURES = 5;
  private static final Duration LONGEST_WISH = Duration.ofSeconds(60);

  private final Timing timing;
  private final Duration pause;
  private final Map<String, Host> hosts = new HashMap<>();

  Pace(Timing timing, Duration pause) {
    this.timing = timing;
    this.pause = pause;
  }

  private static final class Host {
    private Instant next = Instant.MIN;
    private Duration wish = Duration.ZERO;
    private int failures;
  }

  /** Waits for a host's turn. */
  void await(String host) throws InterruptedException {
    Host state = state(host);
    Duration rest = Duration.between(timing.now(), max(state.next, timing.now()));
    if (!rest.isZero()) {
      timing.pause(rest);
    }
    if (timing.stopped()) {
      throw new FetchingStoppedException();
    }
    Duration wished = state.wish.compareTo(pause) > 0 ? state.wish : pause;
    state.next = timing.now().plus(wished);
  }

  /** The site wishes this pause between two requests. */
  void wish(String host, Duration wish) {
    state(host).wish = wish.compareTo(LONGEST_WISH) > 0 ? LONGEST_WISH : wish;
  }

  /** The host is not asked again before this moment. */
  void postpone(String host, Duration time) {
    Host state = state(host);
    state.next = max(state.next, timing.now().plus(time));
  }

  void succeeded(String host) {
    state(host).failures = 0;
  }

  void failed(String host) {
    state(host).failures++;
  }

  /** The host is not asked again in this run. */
  void giveUp(String host) {
    state(host).failures = MOST_FAILURES;
  }

  /** True for a host that is not worth being asked again in this run. */
  boolean givenUp(String host) {
    return state(host).failures >= MOST_FAILURES;
  }

  private Host state(String host) {
    return hosts.computeIfAbsent(host, name -> new Host());
  }

  private static Instant max(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
