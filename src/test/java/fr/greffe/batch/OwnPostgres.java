package fr.greffe.batch;

import fr.greffe.settings.Settings;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A PostgreSQL of a test's own, which can be killed and started again where it was. */
final class OwnPostgres implements AutoCloseable {
  private final Path folder;
  private EmbeddedPostgres server;

  OwnPostgres(Path folder) throws IOException {
    this.folder = folder;
    server = in(folder).start();
  }

  Settings.Database settings() {
    return new Settings.Database(server.getJdbcUrl("postgres", "postgres"), "postgres", "x");
  }

  /** Kills the server and the processes of its connections. */
  void kill() {
    try {
      String pid = Files.readAllLines(folder.resolve("postmaster.pid")).getFirst().strip();
      ProcessHandle postmaster = ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
      List<ProcessHandle> children = postmaster.children().toList();
      postmaster.destroyForcibly();
      children.forEach(ProcessHandle::destroyForcibly);
      postmaster.onExit().join();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Starts it again on its port. */
  void restart() throws IOException {
    server.close();
    server = in(folder).setPort(server.getPort()).start();
  }

  private static EmbeddedPostgres.Builder in(Path folder) {
    return EmbeddedPostgres.builder().setDataDirectory(folder).setCleanDataDirectory(false);
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
