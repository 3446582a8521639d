package fr.greffe.parsing;

import fr.greffe.document.Document;
import fr.greffe.document.DocumentId;
import fr.greffe.parsing.UnreadableDocumentException.Reason;
import fr.greffe.parsing.layout.Composition;
import fr.greffe.parsing.ocr.TextRecognition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file, whatever its format, as a careful person would. The format is told by the bytes,
 * not by the name. A scan that cannot be recognised is a document without text whose pages say why.
 * Safe for use by several threads.
 */
public final class DocumentParser {
  private static final long LARGEST = 500_000_000;
  private final FormatReader formats;

  /** Reads without keeping what was recognised on pictures. */
  public DocumentParser() {
    this(null);
  }

  /**
   * @param ocrCache folder that keeps what was recognised on pictures of pages, or null
   */
  public DocumentParser(@Nullable Path ocrCache) {
    this.formats = new FormatReader(new TextRecognition(ocrCache));
  }

  /**
   * Reads a file.
   *
   * @throws UnreadableDocumentException when it cannot be read: the only failure
   */
  public Document parse(Path file) throws UnreadableDocumentException {
    return parse(String.valueOf(file.getFileName()), file);
  }

  /**
   * Reads a file kept under another name than its own.
   *
   * @param name its own, for people
   * @throws UnreadableDocumentException when it cannot be read: the only failure
   */
  public Document parse(String name, Path file) throws UnreadableDocumentException {
    return parse(name, file, ParsingProgress.UNHEARD);
  }

  /**
   * Reads a file and says how far it has come.
   *
   * @throws UnreadableDocumentException when it cannot be read: the only failure
   */
  public Document parse(String name, Path file, ParsingProgress progress)
      throws UnreadableDocumentException {
    return guarded(progress, reached -> parse(name, bytes(file), reached));
  }

  /**
   * Reads a document held in memory.
   *
   * @param name for people
   * @throws UnreadableDocumentException when it cannot be read: the only failure
   */
  public Document parse(String name, byte[] bytes) throws UnreadableDocumentException {
    return guarded(ParsingProgress.UNHEARD, reached -> parse(name, bytes, reached));
  }

  private Document parse(String name, byte[] bytes, ParsingProgress progress)
      throws UnreadableDocumentException {
    FormatReader.Reading reading = formats.read(name, bytes, progress);
    return Composition.compose(
        DocumentId.of(bytes), name, reading.type(), reading.pages(), reading.metadata());
  }

  private static byte[] bytes(Path file) throws UnreadableDocumentException {
    try {
      if (!Files.isRegularFile(file)) {
        throw inaccessible();
      }
      if (Files.size(file) > LARGEST) {
        throw new UnreadableDocumentException(
            Reason.TOO_LARGE, "Le fichier pèse plus de 500 Mo : il n'est pas ouvert.");
      }
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw inaccessible();
    }
  }

  private static UnreadableDocumentException inaccessible() {
    return new UnreadableDocumentException(
        Reason.INACCESSIBLE, "Le fichier n'existe pas ou ne peut pas être ouvert.");
  }

  private interface Work {
    Document read(ParsingProgress reached) throws UnreadableDocumentException;
  }

  /** Does the work; a failure says how far it had come. */
  private static Document guarded(ParsingProgress progress, Work work)
      throws UnreadableDocumentException {
    Whereabouts reached = new Whereabouts(progress);
    try {
      return work.read(reached);
    } catch (UnreadableDocumentException e) {
      throw e.at(reached.stage(), reached.page());
    } catch (StackOverflowError | OutOfMemoryError e) {
      throw new UnreadableDocumentException(
              Reason.TOO_LARGE,
              "Le fichier demande plus de mémoire que permis : sa lecture est abandonnée.",
              e)
          .at(reached.stage(), reached.page());
    }
  }
}
