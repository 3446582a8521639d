package fr.greffe.reading;

import java.util.HashSet;
import java.util.Set;

/** Kills every reading process, as the system does when memory is short. */
final class Killer implements AutoCloseable {
  private final Set<Long> killed = new HashSet<>();
  private final Thread thread = Thread.ofPlatform().start(this::kill);
  private volatile boolean ended;

  private void kill() {
    while (!ended) {
      Readers.awaitBusyOr(() -> ended);
      for (ProcessHandle reader : Readers.all()) {
        if (Readers.busy(reader) && reader.destroyForcibly()) {
          killed.add(reader.pid());
        }
      }
    }
  }

  int killed() throws InterruptedException {
    close();
    return killed.size();
  }

  @Override
  public void close() throws InterruptedException {
    ended = true;
    thread.join();
  }
}
