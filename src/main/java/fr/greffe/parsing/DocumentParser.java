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
    byte[] bytes;
    try {
      if (Files.size(file) > LARGEST) {
        throw new UnreadableDocumentException(
            Reason.TOO_LARGE, "Le fichier pèse plus de 500 Mo : il n'est pas ouvert.");
      }
      bytes = Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UnreadableDocumentException(
          Reason.INACCESSIBLE, "Le fichier n'existe pas ou ne peut pas être ouvert.");
    }
    return parse(name, bytes);
  }

  /**
   * Reads a document held in memory.
   *
   * @param name for people
   * @throws UnreadableDocumentException when it cannot be read: the only failure
   */
  public Document parse(String name, byte[] bytes) throws UnreadableDocumentException {
    try {
      FormatReader.Reading reading = formats.read(name, bytes);
      return Composition.compose(
          DocumentId.of(bytes), name, reading.type(), reading.pages(), reading.metadata());
    } catch (StackOverflowError | OutOfMemoryError e) {
      throw new UnreadableDocumentException(
          Reason.TOO_LARGE,
          "Le fichier demande plus de mémoire que permis : sa lecture est abandonnée.");
    }
  }
}
