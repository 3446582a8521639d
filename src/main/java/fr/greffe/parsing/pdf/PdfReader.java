package fr.greffe.parsing.pdf;

import fr.greffe.document.PageSource;
import fr.greffe.parsing.UnreadableDocumentException;
import fr.greffe.parsing.UnreadableDocumentException.Reason;
import fr.greffe.parsing.layout.PageContent;
import fr.greffe.parsing.layout.PageSetter;
import fr.greffe.parsing.layout.PageSketch;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** Reads the pages of a PDF. */
public final class PdfReader {
  /** The pages of a PDF, in order. */
  public List<PageContent> read(RandomAccessRead bytes) throws UnreadableDocumentException {
    List<PageSketch> pages = new ArrayList<>();
    try (PDDocument pdf = Loader.loadPDF(bytes, IOUtils.createTempFileOnlyStreamCache())) {
      GlyphCollector collector = new GlyphCollector();
      for (PDPage page : pdf.getPages()) {
        pages.add(sketch(page, pages.size() + 1, collector));
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
    return PageSetter.set(pages);
  }

  private static PageSketch sketch(PDPage page, int number, GlyphCollector collector)
      throws IOException {
    Frame frame = Frame.of(page);
    GlyphCollector.Drawn drawn = collector.collect(page);
    Map<Integer, List<Glyph>> byDirection =
        drawn.glyphs().stream().collect(Collectors.groupingBy(Glyph::direction));
    int direction = mainDirection(byDirection, frame.rotation());
    List<Glyph> upright = byDirection.getOrDefault(direction, List.of());
    List<Glyph> turned = drawn.glyphs().stream().filter(g -> g.direction() != direction).toList();
    return new PageSketch(
        number,
        frame.shownWidth(),
        frame.shownHeight(),
        drawn.glyphs().isEmpty() ? PageSource.NONE : PageSource.TEXT,
        drawn.glyphs().isEmpty() ? "La page ne contient pas de texte." : null,
        GlyphWords.of(upright, frame),
        GlyphWords.of(turned, frame),
        drawn.rulings().seen(frame, direction));
  }

  private static int mainDirection(Map<Integer, List<Glyph>> byDirection, int rotation) {
    int best = rotation;
    int most = byDirection.getOrDefault(rotation, List.of()).size();
    for (Map.Entry<Integer, List<Glyph>> entry : byDirection.entrySet()) {
      if (entry.getValue().size() > most) {
        best = entry.getKey();
        most = entry.getValue().size();
      }
    }
    return best;
  }
}
