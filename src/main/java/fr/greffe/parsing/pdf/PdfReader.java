package fr.greffe.parsing.pdf;

import fr.greffe.document.PageSource;
import fr.greffe.parsing.UnreadableDocumentException;
import fr.greffe.parsing.UnreadableDocumentException.Reason;
import fr.greffe.parsing.layout.Block;
import fr.greffe.parsing.layout.PageContent;
import fr.greffe.parsing.layout.PlacedWord;
import fr.greffe.parsing.layout.ReadingOrder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** Reads the pages of a PDF. */
public final class PdfReader {
  /** The pages of a PDF, in order. */
  public List<PageContent> read(RandomAccessRead bytes) throws UnreadableDocumentException {
    try (PDDocument pdf = Loader.loadPDF(bytes, IOUtils.createTempFileOnlyStreamCache())) {
      if (pdf.getNumberOfPages() == 0) {
        throw new UnreadableDocumentException(Reason.CORRUPT, "Le PDF ne contient aucune page.");
      }
      List<PageContent> pages = new ArrayList<>();
      GlyphCollector collector = new GlyphCollector();
      for (PDPage page : pdf.getPages()) {
        pages.add(page(page, pages.size() + 1, collector));
      }
      return pages;
    } catch (InvalidPasswordException e) {
      throw new UnreadableDocumentException(
          Reason.ENCRYPTED, "Le PDF est protégé par un mot de passe.");
    } catch (IOException | RuntimeException e) {
      throw new UnreadableDocumentException(
          Reason.CORRUPT, "Le PDF est endommagé ou incomplet : il ne peut pas être ouvert.");
    }
  }

  private static PageContent page(PDPage page, int number, GlyphCollector collector)
      throws IOException {
    List<PlacedWord> words = GlyphWords.of(collector.collect(page));
    List<Block> blocks = ReadingOrder.blocks(words);
    PDRectangle box = page.getCropBox();
    boolean turned = page.getRotation() % 180 != 0;
    return new PageContent(
        number,
        turned ? box.getHeight() : box.getWidth(),
        turned ? box.getWidth() : box.getHeight(),
        blocks.isEmpty() ? PageSource.NONE : PageSource.TEXT,
        blocks.isEmpty() ? "La page ne contient pas de texte." : null,
        blocks,
        List.of());
  }
}
