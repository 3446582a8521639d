package fr.greffe.batch;

import fr.greffe.database.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * A worker in a process of its own.
 *
 * @param output file of what it says
 */
record WorkerProcess(Process process, Path output) implements AutoCloseable {
  boolean hasReadAPart() throws IOException {
    return said().contains("un lot lu");
  }

  String said() throws IOException {
    return Files.readString(output);
  }

  /** Freezes it once it has read a part and holds another. */
  boolean haltsAfterAPart(Database database) throws IOException, InterruptedException {
    if (!hasReadAPart()) {
      return false;
    }
    signal("STOP");
    boolean reading = partsHeld(database) == 1;
    if (!reading) {
      signal("CONT");
    }
    return reading;
  }

  private void signal(String signal) throws IOException, InterruptedException {
    String id = Long.toString(process.pid());
    if (new ProcessBuilder("kill", "-" + signal, id).start().waitFor() != 0) {
      throw new IOException("the worker is gone");
    }
  }

  int partsHeld(Database database) {
    Integer held =
        database
            .jdbc()
            .queryForObject(
                "select count(*) from job_lock where owner like :owner",
                Map.of("owner", "%, processus " + process.pid() + " (%"),
                Integer.class);
    return held == null ? 0 : held;
  }

  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
