package fr.greffe.reading;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;

/** The reading processes that this one has started, as the system sees them. */
final class Readers {
  private static final long STARTED_MILLIS = 1_000;

  private Readers() {}

  static List<ProcessHandle> all() {
    return ProcessHandle.current()
        .children()
        .filter(child -> child.info().command().orElse("").endsWith("/java"))
        .toList();
  }

  /** Waits until one is in the middle of its work. */
  static void awaitBusy() {
    awaitBusyOr(() -> false);
  }

  /** The same, unless there is no need any more. */
  static void awaitBusyOr(BooleanSupplier ended) {
    Awaitility.await()
        .atMost(Duration.ofMinutes(2))
        .until(() -> ended.getAsBoolean() || all().stream().anyMatch(Readers::busy));
  }

  /** Whether it has done more than start. */
  static boolean busy(ProcessHandle process) {
    return process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis() > STARTED_MILLIS;
  }

  /** Stops each in its tracks, as a hang would. */
  static void pauseAll() throws IOException, InterruptedException {
    for (ProcessHandle reader : all()) {
      if (busy(reader)) {
        new ProcessBuilder("kill", "-s", "STOP", "" + reader.pid()).start().waitFor();
      }
    }
  }
}
