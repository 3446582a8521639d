package fr.greffe.embedded;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;

/**
 * What a running server's owner leaves in its folder for other programs to find.
 *
 * @param server process that runs the server
 * @param owner process that started it and will stop it
 * @param port it answers on
 */
record ServerState(Identity server, Identity owner, int port) {
  /**
   * A process that cannot be taken for a later one of the same number.
   *
   * @param pid its number
   * @param start when it started
   */
  record Identity(long pid, Instant start) {
    static Identity of(ProcessHandle process) {
      return new Identity(process.pid(), process.info().startInstant().orElse(Instant.EPOCH));
    }

    boolean alive() {
      return ProcessHandle.of(pid)
          .filter(ProcessHandle::isAlive)
          .filter(process -> of(process).equals(this))
          .isPresent();
    }
  }

  /** The state left in a file, empty where there is none or it is damaged. */
  static Optional<ServerState> read(Path file) {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
      return Optional.of(
          new ServerState(
              identity(properties, "server"),
              identity(properties, "owner"),
              Integer.parseInt(properties.getProperty("port", ""))));
    } catch (IOException | RuntimeException e) {
      return Optional.empty();
    }
  }

  void write(Path file) throws IOException {
    Properties properties = new Properties();
    put(properties, "server", server);
    put(properties, "owner", owner);
    properties.setProperty("port", Integer.toString(port));
    try (Writer writer = Files.newBufferedWriter(file)) {
      properties.store(writer, null);
    }
  }

  private static void put(Properties properties, String name, Identity identity) {
    properties.setProperty(name + ".pid", Long.toString(identity.pid()));
    properties.setProperty(name + ".start", identity.start().toString());
  }

  private static Identity identity(Properties properties, String name) {
    return new Identity(
        Long.parseLong(properties.getProperty(name + ".pid", "")),
        Instant.parse(properties.getProperty(name + ".start", "")));
  }
}
