package fr.greffe.reading;

import fr.greffe.parsing.Stage;
import java.time.Duration;

/** Watches how the reading of one file gets on, and says when patience ends. */
final class Vigil {
  private final Patience patience;
  private final long size;
  private final long began = System.nanoTime();
  private long sign = began;
  private Position position = Position.START;
  private int pages;
  private int scans;

  /**
   * @param size of the file, in bytes
   */
  Vigil(Patience patience, long size) {
    this.patience = patience;
    this.size = size;
  }

  void reached(Position next) {
    sign = System.nanoTime();
    position = next;
    pages += next.stage() == Stage.PARSE ? 1 : 0;
    scans += next.stage() == Stage.OCR ? 1 : 0;
  }

  Position position() {
    return position;
  }

  /** The time until patience ends. */
  Duration left() {
    Duration silent = patience.silence(size, position).minusNanos(System.nanoTime() - sign);
    Duration whole = patience.whole(size, pages, scans).minus(elapsed());
    return silent.compareTo(whole) < 0 ? silent : whole;
  }

  /** Why patience ended, in French. */
  String complaint() {
    Duration silence = Duration.ofNanos(System.nanoTime() - sign);
    return silence.compareTo(patience.silence(size, position)) >= 0
        ? "Sa lecture est abandonnée : elle n'avance plus depuis %d s."
            .formatted(silence.toSeconds())
        : "Sa lecture est abandonnée : elle traîne depuis %d s.".formatted(elapsed().toSeconds());
  }

  private Duration elapsed() {
    return Duration.ofNanos(System.nanoTime() - began);
  }
}
