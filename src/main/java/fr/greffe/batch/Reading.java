package fr.greffe.batch;

import fr.greffe.document.Document;
import fr.greffe.document.Page;
import fr.greffe.document.PageSource;
import fr.greffe.extraction.Extraction;
import fr.greffe.extraction.Hints;
import fr.greffe.parsing.DocumentParser;
import fr.greffe.parsing.UnreadableDocumentException;
import fr.greffe.register.DocumentType;
import fr.greffe.register.Entry;
import fr.greffe.register.Source;
import fr.greffe.register.Warning;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads one document: parses it and extracts its entries. Whatever the file, an {@link Outcome}
 * comes of it.
 */
final class Reading implements Function<PendingDocument, Outcome> {
  private static final Logger LOG = LoggerFactory.getLogger(Reading.class);
  private static final String UNKNOWN_TYPE = "application/octet-stream";
  private static final double NANOS = 1e9;

  private final Path home;
  private final DocumentParser parser;
  private final Extraction extraction;
  private final Hints hints;

  Reading(Path home, DocumentParser parser, Extraction extraction, Hints hints) {
    this.hints = hints;
    this.home = home;
    this.parser = parser;
    this.extraction = extraction;
  }

  @Override
  public Outcome apply(PendingDocument pending) {
    long began = System.nanoTime();
    Optional<String> location =
        pending.locations().stream()
            .filter(place -> Files.isRegularFile(home.resolve(place)))
            .findFirst();
    return location.isEmpty()
        ? new Outcome.Postponed(pending)
        : read(pending, location.get(), began);
  }

  private Outcome read(PendingDocument pending, String location, long began) {
    Path file = home.resolve(location);
    String stage = "parse";
    try {
      Document document = parser.parse(file);
      if (!document.id().equals(pending.id())) {
        return new Outcome.Postponed(pending);
      }
      if (document.pages().stream().allMatch(page -> page.source() == PageSource.NONE)) {
        return unreadable(pending, location, noText(document), document.mediaType(), began);
      }
      stage = "extract";
      return new Outcome.Read(
          pending,
          document.mediaType(),
          document.pages().size(),
          (int) document.pages().stream().filter(page -> page.source() == PageSource.NONE).count(),
          extraction.read(document, location, hints),
          seconds(began));
    } catch (UnreadableDocumentException e) {
      return isStill(pending, file)
          ? unreadable(pending, location, failure(e), UNKNOWN_TYPE, began)
          : new Outcome.Postponed(pending);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      LOG.warn("cannot {} {}", stage, location, e);
      Failure failure =
          e instanceof OutOfMemoryError
              ? new Failure(stage, "TOO_LARGE", "La mémoire ne suffit pas pour le lire.", null)
              : new Failure(stage, "INTERNAL", "Erreur interne du programme : " + e + ".", null);
      return unreadable(pending, location, failure, UNKNOWN_TYPE, began);
    }
  }

  private static Failure failure(UnreadableDocumentException e) {
    return new Failure("parse", e.reason().name(), String.valueOf(e.getMessage()), null);
  }

  private static Failure noText(Document document) {
    Page first = document.pages().getFirst();
    String why = first.unread() == null ? "Aucune page ne contient de texte." : first.unread();
    return new Failure("parse", "NO_TEXT", why, first.number());
  }

  private static boolean isStill(PendingDocument pending, Path file) {
    try {
      return Survey.digest(file).equals(pending.id());
    } catch (IOException e) {
      return false;
    }
  }

  private static Outcome unreadable(
      PendingDocument pending, String location, Failure failure, String mediaType, long began) {
    Entry entry = namesake(pending, location, failure, mediaType);
    return new Outcome.Unreadable(pending, failure, entry, seconds(began));
  }

  /**
   * An entry without facts, so that people who look for the file find it and why it says nothing.
   */
  private static Entry namesake(
      PendingDocument pending, String location, Failure failure, String mediaType) {
    Source source =
        new Source(
            pending.id(),
            pending.name(),
            location,
            mediaType,
            1,
            DocumentType.OTHER,
            List.of(failure.message()),
            List.of(),
            List.of(1));
    return Entry.unread(
        source, pending.name(), new Warning("document-illisible", failure.message(), List.of()));
  }

  private static double seconds(long began) {
    return (System.nanoTime() - began) / NANOS;
  }
}
