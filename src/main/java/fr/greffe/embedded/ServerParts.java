package fr.greffe.embedded;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the server's zip and our plugin where the archive, the build or the user put them. */
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
            home.resolve("lib").resolve(ZIP),
            home.resolve("target/elasticsearch").resolve(ZIP),
            Path.of(
                System.getProperty("user.home"),
                ".m2/repository/org/elasticsearch/distribution/integ-test-zip/elasticsearch",
                ServerZip.VERSION,
                ZIP));
    return places.stream().filter(Files::isRegularFile).findFirst().orElse(places.getFirst());
  }

  static Path plugin(Path home) {
    String named = System.getProperty("greffe.elasticsearch.plugin");
    if (named != null) {
      return Path.of(named);
    }
    Path classes = classes();
    if (classes != null) {
      return classes;
    }
    for (String folder : List.of("lib", "target")) {
      Path jar = jarIn(home.resolve(folder));
      if (jar != null) {
        return jar;
      }
    }
    return home.resolve("lib/greffe-plugin.jar");
  }

  /** The folder of compiled classes that this very class comes from, if it holds the plugin. */
  private static @Nullable Path classes() {
    try {
      Path source =
          Path.of(ServerParts.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return Files.isDirectory(source.resolve(PluginJar.PACKAGE)) ? source : null;
    } catch (URISyntaxException | IllegalArgumentException e) {
      return null; // run from inside another archive: there is no such folder
    }
  }

  private static @Nullable Path jarIn(Path folder) {
    if (!Files.isDirectory(folder)) {
      return null;
    }
    try (DirectoryStream<Path> jars = Files.newDirectoryStream(folder, "greffe-*-plugin.jar")) {
      for (Path jar : jars) {
        return jar;
      }
      return null;
    } catch (IOException e) {
      throw new EmbeddedServerException("dossier illisible : " + folder, e);
    }
  }
}
