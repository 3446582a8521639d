package fr.greffe.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/** A program of its own that starts a server, prints its address and holds it until input ends. */
public final class ServerHolder {
  private ServerHolder() {}

  /**
   * Runs it.
   *
   * @param arguments zip, plugin, homes and data
   */
  public static void main(String[] arguments) throws IOException {
    ServerSettings settings =
        new ServerSettings(
            Path.of(arguments[0]),
            Path.of(arguments[1]),
            Path.of(arguments[2]),
            Path.of(arguments[3]),
            0,
            ServerSettings.TEST_OPTIONS,
            null,
            0,
            Duration.ofMinutes(5));
    try (EmbeddedElasticsearch server = EmbeddedElasticsearch.start(settings, message -> {})) {
      System.out.println(server.url());
      while (System.in.read() >= 0) {
        continue;
      }
    }
  }
}
