package fr.greffe.fetching;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** The time that fetching goes by, and the wish that it ends. */
public interface Timing {
  /** The machine's own, which nobody stops. */
  Timing OF_THE_SYSTEM =
      new Timing() {
        @Override
        public Instant now() {
          return Instant.now(Clock.systemUTC());
        }

        @Override
        public void pause(Duration time) throws InterruptedException {
          Thread.sleep(time);
        }

        @Override
        public boolean stopped() {
          return false;
        }
      };

  /** What time it is. */
  Instant now();

  /** Waits, or less where the end is asked for. */
  void pause(Duration time) throws InterruptedException;

  /** Whether the end is asked for. */
  boolean stopped();
}
