package fr.greffe.fetching;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A time that passes by waiting only, for tests. */
public final class FakeTime implements Timing {
  private Instant now = Instant.parse("2026-03-02T08:00:00Z");
  private final List<Duration> waits = new ArrayList<>();

  @Override
  public synchronized Instant now() {
    return now;
  }

  @Override
  public synchronized void pause(Duration time) {
    waits.add(time);
    now = now.plus(time);
  }

  @Override
  public boolean stopped() {
    return false;
  }

  /** Waits that were asked for, in order. */
  public List<Duration> waits() {
    return List.copyOf(waits);
  }
}
