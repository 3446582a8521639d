package fr.greffe.web.entry;

import fr.greffe.archive.Archive;
import fr.greffe.archive.ArchiveException;
import fr.greffe.document.Document;
import fr.greffe.document.DocumentId;
import fr.greffe.parsing.UnreadableDocumentException;
import fr.greffe.reading.FileReading;
import fr.greffe.reading.ReadingUnavailableException;
import fr.greffe.register.Entry;
import fr.greffe.register.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The files that entries were read in: from the archive, else from where they were found as long as
 * they are still the same. Nothing else on the disk can be asked for.
 */
public final class Originals {
  private static final String PDF = "application/pdf";
  private static final int KEPT = 8;

  private final Path home;
  private static final Logger LOG = LoggerFactory.getLogger(Originals.class);

  private final Archive archive;
  private final FileReading reading;
  private final Map<DocumentId, Document> parsed =
      new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<DocumentId, Document> eldest) {
          return size() > KEPT;
        }
      };

  /**
   * @param home folder that locations start from
   * @param archive keeps the originals
   * @param reading reads the files again, for the places of their words, and draws their pages
   */
  public Originals(Path home, Archive archive, FileReading reading) {
    this.archive = archive;
    this.reading = reading;
    this.home = home;
  }

  /** The file of an entry. */
  Optional<Path> file(Entry entry) {
    return kept(entry.source().id()).or(() -> whereItWasFound(entry.source()));
  }

  private Optional<Path> kept(DocumentId id) {
    try {
      return archive.find(id);
    } catch (ArchiveException e) {
      LOG.warn("{}", e.getMessage());
      return Optional.empty();
    }
  }

  private Optional<Path> whereItWasFound(Source source) {
    Path file = home.resolve(source.location());
    try {
      boolean same =
          Files.isRegularFile(file) && DocumentId.of(Files.readAllBytes(file)).equals(source.id());
      return same ? Optional.of(file) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** A page of the document of an entry as a PNG, where it can be drawn. */
  Optional<byte[]> picture(Entry entry, int page) {
    Optional<Path> file = drawable(entry);
    try {
      return file.isPresent() ? reading.draw(file.get(), page) : Optional.empty();
    } catch (UnreadableDocumentException | ReadingUnavailableException e) {
      return Optional.empty();
    }
  }

  private Optional<Path> drawable(Entry entry) {
    return entry.source().mediaType().equals(PDF) ? file(entry) : Optional.empty();
  }

  /** The document of an entry, with the places of its words. */
  synchronized Optional<Document> document(Entry entry) {
    Document known = parsed.get(entry.source().id());
    if (known != null) {
      return Optional.of(known);
    }
    Optional<Path> file = drawable(entry);
    if (file.isEmpty()) {
      return Optional.empty();
    }
    try {
      Document document = reading.read(entry.source().name(), file.get());
      parsed.put(document.id(), document);
      return Optional.of(document);
    } catch (UnreadableDocumentException | ReadingUnavailableException e) {
      return Optional.empty();
    }
  }
}
