package fr.greffe.batch;

import fr.greffe.document.DocumentId;
import fr.greffe.parsing.ocr.TextRecognition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which versions of reader and rules are at work.
 *
 * @param reader what turns bytes into text; when it changes, unreadable documents get another
 *     chance
 * @param rules digest of what turns text into facts
 */
public record Versions(String reader, String rules) {
  private static final int SHORT = 8;

  /** The program as it is installed, and the rules and lexicons of a folder of configuration. */
  public static Versions of(Path config) {
    boolean scans = new TextRecognition(null).missing() == null;
    return new Versions(program() + (scans ? " avec OCR" : " sans OCR"), digest(config));
  }

  /** Any other build of the program may read what this one cannot. */
  private static String program() {
    String version = Versions.class.getPackage().getImplementationVersion();
    try {
      Path jar =
          Path.of(Versions.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return version == null || !Files.isRegularFile(jar)
          ? "sources"
          : version + " " + Survey.digest(jar).value().substring(0, SHORT);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String digest(Path config) {
    MessageDigest digest = DocumentId.sha256();
    for (Path folder : List.of(config.resolve("rules"), config.resolve("lexicons"))) {
      for (Path file : files(folder)) {
        try {
          digest.update(config.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
          digest.update(Files.readAllBytes(file));
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
    return DocumentId.of(digest).value();
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
