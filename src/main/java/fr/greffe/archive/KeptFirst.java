package fr.greffe.archive;

import fr.greffe.document.Document;
import fr.greffe.document.DocumentId;
import fr.greffe.parsing.UnreadableDocumentException;
import fr.greffe.reading.FileReading;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Reads only what was not read before: a document comes as the same reader read it then, under the
 * name that it had.
 *
 * @param cache what was read
 * @param reading reads the rest
 */
public record KeptFirst(ReadingCache cache, FileReading reading) implements FileReading {
  @Override
  public Document read(String name, Path file) throws UnreadableDocumentException {
    Optional<Document> kept = digest(file).flatMap(cache::find);
    return kept.isPresent() ? kept.get() : reading.read(name, file);
  }

  @Override
  public Optional<byte[]> draw(Path file, int page) throws UnreadableDocumentException {
    return reading.draw(file, page);
  }

  /** Empty where the file cannot be opened, which its reading says better. */
  private static Optional<DocumentId> digest(Path file) {
    try (InputStream bytes = Files.newInputStream(file)) {
      return Optional.of(DocumentId.of(bytes));
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
