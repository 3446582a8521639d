package fr.greffe.parsing.pdf;

import fr.greffe.document.Metadata;
import fr.greffe.parsing.ParsingProgress;
import fr.greffe.parsing.Stage;
import fr.greffe.parsing.UnreadableDocumentException;
import fr.greffe.parsing.UnreadableDocumentException.Reason;
import fr.greffe.parsing.layout.PageContent;
import fr.greffe.parsing.layout.PageSetter;
import fr.greffe.parsing.layout.PageSketch;
import fr.greffe.parsing.ocr.TextRecognition;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** Reads the pages of a PDF. */
public final class PdfReader {
  private final TextRecognition recognition;

  /** Pages without text are recognised by {@code recognition}. */
  public PdfReader(TextRecognition recognition) {
    this.recognition = recognition;
  }

  /**
   * What was read.
   *
   * @param pages in order
   * @param metadata what the file says of itself
   */
  public record PdfText(List<PageContent> pages, Metadata metadata) {}

  /** Reads a PDF. */
  public PdfText read(RandomAccessRead bytes, ParsingProgress progress)
      throws UnreadableDocumentException {
    Queue<PageSketch> pages = new ArrayDeque<>();
    Metadata metadata;
    try (PDDocument pdf = Loader.loadPDF(bytes, IOUtils.createTempFileOnlyStreamCache())) {
      metadata = PdfProperties.of(pdf);
      PageSketcher sketcher = new PageSketcher(pdf, recognition, progress);
      for (PDPage page : pdf.getPages()) {
        progress.at(Stage.PARSE, pages.size() + 1);
        pages.add(sketcher.sketch(page, pages.size() + 1));
      }
    } catch (InvalidPasswordException e) {
      throw new UnreadableDocumentException(
          Reason.ENCRYPTED, "Le PDF est protégé par un mot de passe.");
    } catch (IOException | RuntimeException e) {
      throw new UnreadableDocumentException(
          Reason.CORRUPT, "Le PDF est endommagé ou incomplet : il ne peut pas être ouvert.");
    }
    if (pages.isEmpty()) {
      throw new UnreadableDocumentException(Reason.CORRUPT, "Le PDF ne contient aucune page.");
    }
    progress.at(Stage.LAYOUT, 0);
    return new PdfText(PageSetter.set(pages), metadata);
  }
}
