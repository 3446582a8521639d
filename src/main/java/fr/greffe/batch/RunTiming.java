package fr.greffe.batch;

import fr.greffe.fetching.Timing;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** The time of a run: its waits end when the run is to stop. */
record RunTiming(Clock clock, StopSignal stop) implements Timing {
  @Override
  public Instant now() {
    return clock.instant();
  }

  @Override
  public void pause(Duration time) throws InterruptedException {
    stop.await(time);
  }

  @Override
  public boolean stopped() {
    return stop.requested();
  }
}
