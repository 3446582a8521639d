package fr.greffe.batch;

import fr.greffe.archive.ArchiveException;
import fr.greffe.document.Document;
import fr.greffe.document.DocumentId;
import fr.greffe.document.Page;
import fr.greffe.document.PageSource;
import fr.greffe.extraction.Extraction;
import fr.greffe.extraction.Hints;
import fr.greffe.parsing.UnreadableDocumentException;
import fr.greffe.reading.ReadingUnavailableException;
import fr.greffe.register.Entry;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads one document: parses it and extracts its entries. Whatever the file, an {@link Outcome}
 * comes of it; only where no file at all can be read, or nothing be kept, is there none.
 */
final class Reading implements Function<PendingDocument, Outcome> {
  private static final Logger LOG = LoggerFactory.getLogger(Reading.class);
  private static final String UNKNOWN_TYPE = "application/octet-stream";
  private static final double NANOS = 1e9;

  private final Originals originals;
  private final Extraction extraction;
  private final Hints hints;
  private final String job;

  /**
   * @param job that brings the documents
   */
  Reading(Originals originals, Extraction extraction, Hints hints, String job) {
    this.job = job;
    this.originals = originals;
    this.extraction = extraction;
    this.hints = hints;
  }

  @Override
  public Outcome apply(PendingDocument pending) {
    long began = System.nanoTime();
    Optional<Document> known = originals.known(pending);
    if (known.isPresent()) {
      return extract(pending, known.get(), true, began);
    }
    return originals
        .file(pending)
        .map(file -> read(pending, file, began))
        .orElseGet(() -> new Outcome.Postponed(pending));
  }

  private Outcome read(PendingDocument pending, Path file, long began) {
    Document document;
    try (TraceSpan span = TraceSpan.open("read")) {
      document = originals.read(pending, file);
    } catch (UnreadableDocumentException e) {
      return isStill(pending, file)
          ? unreadable(pending, failure(e), UNKNOWN_TYPE, began)
          : new Outcome.Postponed(pending);
    } catch (ReadingUnavailableException | ArchiveException e) {
      throw e; // not the fault of the document
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      return broken(pending, "parse", e, began);
    }
    if (!document.id().equals(pending.id())) {
      return new Outcome.Postponed(pending);
    }
    return document.pages().stream().allMatch(page -> page.source() == PageSource.NONE)
        ? unreadable(pending, noText(document), document.mediaType(), began)
        : extract(pending, document, false, began);
  }

  private Outcome extract(PendingDocument pending, Document document, boolean kept, long began) {
    try (TraceSpan span = TraceSpan.open("extract")) {
      return new Outcome.Read(
          pending,
          document.mediaType(),
          Outcome.Pages.of(document),
          entries(pending, document),
          kept,
          seconds(began));
    } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
      return broken(pending, "extract", e, began);
    }
  }

  private List<Entry> entries(PendingDocument pending, Document document) throws IOException {
    Document whole = originals.accompanied(document, pending.companions());
    return extraction.read(whole, pending.locations().getFirst(), hints).stream()
        .map(entry -> entry.broughtBy(job))
        .toList();
  }

  private Outcome broken(PendingDocument pending, String stage, Throwable e, long began) {
    LOG.warn("cannot {} {}", stage, pending.locations().getFirst(), e);
    Failure failure =
        e instanceof OutOfMemoryError
            ? new Failure(stage, "TOO_LARGE", "La mémoire ne suffit pas pour le lire.", null)
            : new Failure(stage, "INTERNAL", "Erreur interne du programme : " + e + ".", null);
    return unreadable(pending, failure, UNKNOWN_TYPE, began);
  }

  private static Failure failure(UnreadableDocumentException e) {
    return new Failure(
        e.stage().name().toLowerCase(Locale.ROOT),
        e.reason().name(),
        String.valueOf(e.getMessage()),
        e.page() == 0 ? null : e.page());
  }

  private static Failure noText(Document document) {
    Page first = document.pages().getFirst();
    String why = first.unread() == null ? "Aucune page ne contient de texte." : first.unread();
    return new Failure("parse", "NO_TEXT", why, first.number());
  }

  private static boolean isStill(PendingDocument pending, Path file) {
    try (InputStream bytes = Files.newInputStream(file)) {
      return DocumentId.of(bytes).equals(pending.id());
    } catch (IOException e) {
      return false;
    }
  }

  private Outcome unreadable(
      PendingDocument pending, Failure failure, String mediaType, long began) {
    Mute mute = new Mute(pending, failure, mediaType);
    return new Outcome.Unreadable(
        pending, failure, stated(mute).orElseGet(mute::namesake).broughtBy(job), seconds(began));
  }

  /** What the messages that travel with an unreadable document state of its act, if any do. */
  private Optional<Entry> stated(Mute mute) {
    try {
      Document whole = originals.accompanied(mute.document(), mute.pending().companions());
      return whole.marginalia().isEmpty()
          ? Optional.empty()
          : extraction.read(whole, mute.pending().locations().getFirst(), hints).stream()
              .findFirst()
              .map(mute::warned);
    } catch (IOException | RuntimeException e) {
      LOG.warn("cannot read the messages of {}", mute.pending().locations().getFirst(), e);
      return Optional.empty();
    }
  }

  private static double seconds(long began) {
    return (System.nanoTime() - began) / NANOS;
  }
}
