package fr.greffe.batch;

import fr.greffe.extraction.actes.ActesMessage;
import fr.greffe.extraction.actes.ActesXml;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tells which files a message of the Actes application speaks of: those that it names, and the one
 * of its own name, in the same folder.
 */
public final class Targets {
  private static final int HEAD = 4096;

  /** Files of a transmission bear one name and a rank: 0 the message, 1 the act, 2 on annexes. */
  private static final String MESSAGE_RANK = "_0";

  private Targets() {}

  /** Places of the files that a message speaks of, or empty where the file is no message. */
  public static Optional<List<String>> of(Path file, String location) throws IOException {
    try (InputStream bytes = Files.newInputStream(file)) {
      if (!ActesXml.is(bytes.readNBytes(HEAD))) {
        return Optional.empty();
      }
    }
    byte[] bytes = Files.readAllBytes(file);
    return ActesXml.is(bytes)
        ? ActesXml.read(ActesXml.decode(bytes)).map(message -> of(message, location))
        : Optional.empty();
  }

  private static List<String> of(ActesMessage message, String location) {
    String folder = location.substring(0, location.lastIndexOf('/') + 1);
    String name = location.substring(folder.length());
    String stem = name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : name;
    String act = stem.endsWith(MESSAGE_RANK) ? stem.substring(0, stem.length() - 1) + "1" : stem;
    Set<String> names = new LinkedHashSet<>(message.files());
    names.add(act + ".pdf");
    return names.stream()
        .filter(file -> !file.contains("/") && !file.contains("\\"))
        .map(file -> Seen.key(folder + file))
        .toList();
  }
}
