package fr.greffe.cli;

import fr.greffe.batch.Targets;
import fr.greffe.document.Document;
import fr.greffe.extraction.actes.ActesXml;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The messages of the Actes application that stand beside files and speak of them. */
final class CompanionsBeside {
  private final Map<Path, Map<String, List<Path>>> byFolder = new HashMap<>();

  /** Whether a file is such a message: it is read with the act that it speaks of. */
  static boolean isOne(Path file) throws IOException {
    return Files.isRegularFile(file) && Targets.of(file, name(file)).isPresent();
  }

  /** The document of a file with the messages that speak of it. */
  Document with(Path file, Document document) throws IOException {
    Path folder = Objects.requireNonNull(file.toAbsolutePath().normalize().getParent());
    Map<String, List<Path>> messages = byFolder.get(folder);
    if (messages == null) {
      messages = messages(folder);
      byFolder.put(folder, messages);
    }
    Document whole = document;
    for (Path message : messages.getOrDefault(name(file), List.of())) {
      String text = ActesXml.decode(Files.readAllBytes(message));
      whole = whole.accompaniedBy(name(message), text);
    }
    return whole;
  }

  private static Map<String, List<Path>> messages(Path folder) throws IOException {
    Map<String, List<Path>> byTarget = new HashMap<>();
    List<Path> all = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.{xml,XML}")) {
      files.forEach(all::add);
    }
    all.sort(null);
    for (Path file : all) {
      Optional<List<String>> targets = Targets.of(file, name(file));
      for (String target : targets.orElse(List.of())) {
        byTarget.computeIfAbsent(target, name -> new ArrayList<>()).add(file);
      }
    }
    return byTarget;
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }
}
