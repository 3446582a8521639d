package fr.greffe.batch;

import fr.greffe.archive.Archive;
import fr.greffe.archive.ReadingCache;
import fr.greffe.document.Document;
import fr.greffe.document.PageSource;
import fr.greffe.extraction.actes.ActesXml;
import fr.greffe.parsing.UnreadableDocumentException;
import fr.greffe.reading.FileReading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The documents to read: as they were read already where the same reader did, else from the
 * archive, else from where they were found.
 */
final class Originals {
  private final Path home;
  private final Archive archive;
  private final ReadingCache cache;
  private final FileReading reading;

  /**
   * @param home folder that locations start from
   */
  Originals(Path home, Archive archive, ReadingCache cache, FileReading reading) {
    this.home = home;
    this.archive = archive;
    this.cache = cache;
    this.reading = reading;
  }

  /** The document as it was read by the same reader, or empty. */
  Optional<Document> known(PendingDocument pending) {
    return cache.find(pending.id());
  }

  /** Its bytes, or empty where they are nowhere any more. */
  Optional<Path> file(PendingDocument pending) {
    return archive
        .find(pending.id())
        .or(
            () ->
                pending.locations().stream()
                    .map(home::resolve)
                    .filter(Files::isRegularFile)
                    .findFirst());
  }

  /**
   * Reads a file and keeps what was read, if it is the document and anything was.
   *
   * @throws UnreadableDocumentException when it cannot be read
   */
  Document read(PendingDocument pending, Path file) throws UnreadableDocumentException {
    Document document = reading.read(pending.name(), file);
    boolean read = document.pages().stream().anyMatch(page -> page.source() != PageSource.NONE);
    if (read && document.id().equals(pending.id())) {
      cache.keep(document);
    }
    return document;
  }

  /** The document with the files that travel with it, as far as they are in the archive. */
  Document accompanied(Document document, List<Companion> companions) throws IOException {
    Document whole = document;
    for (Companion companion : companions) {
      Optional<Path> file = archive.find(companion.id());
      if (file.isPresent()) {
        String text = ActesXml.decode(Files.readAllBytes(file.get()));
        whole = whole.accompaniedBy(companion.name(), text);
      }
    }
    return whole;
  }
}
