package fr.greffe.parsing;

import fr.greffe.document.Document;
import fr.greffe.document.DocumentId;
import fr.greffe.document.Metadata;
import fr.greffe.parsing.UnreadableDocumentException.Reason;
import fr.greffe.parsing.layout.Composition;
import fr.greffe.parsing.layout.PageContent;
import fr.greffe.parsing.ocr.TextRecognition;
import fr.greffe.parsing.pdf.PdfReader;
import fr.greffe.parsing.text.Charsets;
import fr.greffe.parsing.text.Markdown;
import fr.greffe.parsing.text.PlainText;
import fr.greffe.parsing.web.HtmlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file, whatever its format, as a careful person would. The format is told by the bytes,
 * not by the name. Safe for use by several threads.
 */
public final class DocumentParser {
  private final ContentDetector detector = new ContentDetector();
  private final PdfReader pdf;

  /** Reads without keeping what was recognised on pictures. */
  public DocumentParser() {
    this(null);
  }

  /**
   * @param ocrCache folder that keeps what was recognised on pictures of pages, or null
   */
  public DocumentParser(@Nullable Path ocrCache) {
    this.pdf = new PdfReader(new TextRecognition(ocrCache));
  }

  /**
   * Reads a file.
   *
   * @throws UnreadableDocumentException when nothing can be read in it: the only failure
   */
  public Document parse(Path file) throws UnreadableDocumentException {
    try {
      return parse(String.valueOf(file.getFileName()), Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UnreadableDocumentException(
          Reason.INACCESSIBLE, "Le fichier n'existe pas ou ne peut pas être ouvert.");
    }
  }

  /** Reads a document held in memory; {@code name} is for people. */
  public Document parse(String name, byte[] bytes) throws UnreadableDocumentException {
    if (bytes.length == 0) {
      throw new UnreadableDocumentException(Reason.EMPTY, "Le fichier est vide (0 octet).");
    }
    String type = detector.detect(name, bytes);
    DocumentId id = DocumentId.of(bytes);
    return switch (type) {
      case "application/pdf" ->
          Composition.compose(
              id, name, type, pdf.read(new RandomAccessReadBuffer(bytes)), Metadata.NONE);
      case "text/html", "application/xhtml+xml" -> {
        HtmlReader.WebPage page = HtmlReader.read(bytes);
        yield compose(id, name, type, page.content(), page.metadata());
      }
      case "text/markdown", "text/x-web-markdown" -> markdown(id, name, Charsets.decode(bytes));
      case "text/plain" -> {
        String text = Charsets.decode(bytes);
        yield Markdown.hasFrontMatter(text)
            ? markdown(id, name, text)
            : compose(id, name, type, PlainText.read(text), Metadata.NONE);
      }
      default ->
          throw new UnreadableDocumentException(
              Reason.UNSUPPORTED, "Le format " + type + " n'est pas pris en charge.");
    };
  }

  private static Document markdown(DocumentId id, String name, String text)
      throws UnreadableDocumentException {
    Markdown.MarkdownPage page = Markdown.read(text);
    return compose(id, name, "text/markdown", page.content(), page.metadata());
  }

  private static Document compose(
      DocumentId id, String name, String type, PageContent page, Metadata metadata)
      throws UnreadableDocumentException {
    if (page.blocks().isEmpty()) {
      throw new UnreadableDocumentException(Reason.NO_TEXT, "Le document ne contient aucun texte.");
    }
    return Composition.compose(id, name, type, List.of(page), metadata);
  }
}
