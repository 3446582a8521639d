package fr.greffe.fetching;

import java.time.Duration;
import java.time.Instant;

/** The time that fetching goes by, and the wish that it ends. */
public interface Timing {
  /** What time it is. */
  Instant now();

  /** Waits, or less where the end is asked for. */
  void pause(Duration time) throws InterruptedException;

  /** Whether the end is asked for. */
  boolean stopped();
}
