package fr.greffe.archive;

import fr.greffe.document.DocumentId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where the originals are in a folder: {@code ab/abcdef…}, as they are named in a bucket too.
 *
 * @param folder of all of them
 */
record Places(Path folder) {
  private static final int FOLDER_DIGITS = 2;
  private static final Pattern NAME = Pattern.compile("[0-9a-f]{2}/[0-9a-f]{64}");

  static String name(DocumentId id) {
    return id.value().substring(0, FOLDER_DIGITS) + "/" + id.value();
  }

  /** The originals among some names. */
  static Stream<DocumentId> named(Stream<String> names) {
    return names
        .filter(name -> NAME.matcher(name).matches())
        .map(name -> new DocumentId(name.substring(FOLDER_DIGITS + 1)));
  }

  Path of(DocumentId id) {
    return folder.resolve(name(id));
  }

  /** All that are here. */
  Set<DocumentId> all() throws IOException {
    if (!Files.isDirectory(folder)) {
      return Set.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return named(
              files
                  .filter(Files::isRegularFile)
                  .map(file -> folder.relativize(file).toString().replace('\\', '/')))
          .collect(Collectors.toSet());
    }
  }
}
