package fr.greffe.embedded;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Finds the server's zip where the build, Maven or the user put it, and our plugin beside the
 * program.
 */
final class ServerParts {
  private static final String ZIP = "elasticsearch-" + ServerZip.VERSION + ".zip";

  private ServerParts() {}

  static Path zip(Path home) {
    String named = System.getProperty("greffe.elasticsearch.zip");
    if (named != null) {
      return Path.of(named);
    }
    List<Path> places =
        List.of(
            home.resolve("target/elasticsearch").resolve(ZIP),
            Path.of(
                System.getProperty("user.home"),
                ".m2/repository/org/elasticsearch/distribution/integ-test-zip/elasticsearch",
                ServerZip.VERSION,
                ZIP));
    return places.stream().filter(Files::isRegularFile).findFirst().orElse(places.getFirst());
  }

  static Path plugin() {
    String named = System.getProperty("greffe.elasticsearch.plugin");
    if (named != null) {
      return Path.of(named);
    }
    try {
      Path own =
          Path.of(ServerParts.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return Files.isDirectory(own) ? own : own.resolveSibling("greffe-plugin.jar");
    } catch (URISyntaxException e) {
      throw new IllegalStateException("every class comes from a file", e);
    }
  }
}
