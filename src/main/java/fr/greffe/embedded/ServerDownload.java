package fr.greffe.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.LoggerFactory;

/**
 * Fetches the server by Maven where the program was unpacked from its archive, which may not hold
 * it.
 */
final class ServerDownload {
  private static final String ARTIFACT =
      "org.elasticsearch.distribution.integ-test-zip:elasticsearch:" + ServerZip.VERSION + ":zip";

  private ServerDownload() {}

  /** Brings the zip to {@code folder}. */
  static Path into(Path folder) {
    LoggerFactory.getLogger(ServerDownload.class)
        .warn("téléchargement du serveur de recherche (132 Mo, une seule fois)");
    try {
      Files.createDirectories(folder);
      Path log = folder.resolve("download.log");
      Process maven =
          new ProcessBuilder(
                  "mvn",
                  "-B",
                  "-ntp",
                  "-U", // what failed while the network was away is asked for again
                  "dependency:copy",
                  "-Dartifact=" + ARTIFACT,
                  "-DoutputDirectory=" + folder)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      if (maven.waitFor() != 0) {
        throw new EmbeddedServerException(
            "le téléchargement du serveur de recherche a échoué, voir " + log);
      }
      return folder.resolve("elasticsearch-" + ServerZip.VERSION + ".zip");
    } catch (IOException e) {
      throw new EmbeddedServerException(
          "le serveur de recherche n'est pas là, et Maven (mvn) manque pour le télécharger ;"
              + " installez Maven, ou donnez elasticsearch.url dans config/application.yaml",
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new EmbeddedServerException("téléchargement interrompu", e);
    }
  }
}
