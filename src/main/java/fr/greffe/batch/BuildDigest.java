package fr.greffe.batch;

import fr.greffe.document.DocumentId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * Digests parts of this very build and of its configuration: nobody has to remember to raise a
 * number when a part changes.
 */
final class BuildDigest {
  private static final int SHORT = 12;
  private static final String ROOT = "fr/greffe/";

  private final MessageDigest digest = DocumentId.sha256();

  /** Adds the classes of these packages and of the packages in them. */
  BuildDigest classes(Predicate<String> wanted) {
    Path build = build();
    try {
      if (Files.isDirectory(build)) {
        return files(build.resolve(ROOT), file -> wanted.test(file.replace('\\', '/')));
      }
      try (JarFile jar = new JarFile(build.toFile())) {
        jar.stream()
            .filter(entry -> entry.getName().startsWith(ROOT) && !entry.isDirectory())
            .filter(entry -> wanted.test(entry.getName().substring(ROOT.length())))
            .sorted(Comparator.comparing(JarEntry::getName))
            .forEach(entry -> add(entry.getName() + " " + entry.getCrc()));
      }
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Adds the files of a folder whose path in it is wanted; none where there is no folder. */
  BuildDigest files(Path folder, Predicate<String> wanted) {
    if (!Files.isDirectory(folder)) {
      return this;
    }
    try (Stream<Path> walk = Files.walk(folder)) {
      List<Path> files =
          walk.filter(Files::isRegularFile)
              .filter(file -> wanted.test(folder.relativize(file).toString()))
              .sorted()
              .toList();
      for (Path file : files) {
        add(folder.relativize(file).toString());
        digest.update(Files.readAllBytes(file));
      }
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Adds words. */
  BuildDigest words(Collection<String> words) {
    words.forEach(this::add);
    return this;
  }

  /** The digest of all that was added, short enough to be shown. */
  String value() {
    return DocumentId.of(digest).value().substring(0, SHORT);
  }

  private void add(String text) {
    digest.update(text.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
  }

  private static Path build() {
    try {
      return Path.of(
          Objects.requireNonNull(BuildDigest.class.getProtectionDomain().getCodeSource())
              .getLocation()
              .toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
