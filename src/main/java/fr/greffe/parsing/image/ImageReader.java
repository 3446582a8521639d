package fr.greffe.parsing.image;

import fr.greffe.document.PageSource;
import fr.greffe.parsing.ParsingProgress;
import fr.greffe.parsing.Stage;
import fr.greffe.parsing.UnreadableDocumentException;
import fr.greffe.parsing.UnreadableDocumentException.Reason;
import fr.greffe.parsing.layout.PageSketch;
import fr.greffe.parsing.ocr.PageImage;
import fr.greffe.parsing.ocr.TextRecognition;
import fr.greffe.parsing.ocr.TextRecognition.Recognised;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.stream.ImageInputStream;

/** Reads scans that came as image files, one page an image. */
public final class ImageReader {
  private static final Set<String> TYPES = Set.of("image/png", "image/jpeg", "image/tiff");

  /** The longer side of a page, in points: files seldom tell their resolution truly. */
  private static final double LONGER_SIDE = 842;

  private static final long MOST_DECODED = 450_000_000;
  private static final int MOST_PAGES = 2000;
  private final TextRecognition recognition;

  public ImageReader(TextRecognition recognition) {
    this.recognition = recognition;
  }

  /** Whether a media type is read here. */
  public static boolean reads(String type) {
    return TYPES.contains(type);
  }

  public List<PageSketch> read(byte[] bytes, ParsingProgress progress)
      throws UnreadableDocumentException {
    try (ImageInputStream input = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
      Iterator<javax.imageio.ImageReader> readers = ImageIO.getImageReaders(input);
      if (!readers.hasNext()) {
        throw corrupt();
      }
      javax.imageio.ImageReader reader = readers.next();
      try {
        reader.setInput(input);
        List<PageSketch> pages = new ArrayList<>();
        int count = Math.min(reader.getNumImages(true), MOST_PAGES);
        for (int i = 0; i < count; i++) {
          progress.at(Stage.OCR, i + 1);
          pages.add(page(reader, i));
        }
        if (pages.isEmpty()) {
          throw corrupt();
        }
        return pages;
      } finally {
        reader.dispose();
      }
    } catch (IOException | RuntimeException e) {
      throw corrupt();
    }
  }

  private PageSketch page(javax.imageio.ImageReader reader, int index) throws IOException {
    int width = reader.getWidth(index);
    int height = reader.getHeight(index);
    double scale = LONGER_SIDE / Math.max(width, height);
    long pixels = (long) width * height;
    int step = (int) Math.ceil(Math.sqrt((double) pixels / PageImage.MOST_PIXELS));
    Recognised seen =
        pixels > MOST_DECODED
            ? Recognised.nothing(
                "L'image est trop grande pour être lue (" + width + " × " + height + " points).")
            : recognise(reader, index, Math.max(1, step), width * scale, height * scale);
    boolean read = !seen.words().isEmpty();
    return new PageSketch(
        index + 1,
        width * scale,
        height * scale,
        read ? PageSource.OCR : PageSource.NONE,
        read ? null : seen.unread(),
        seen.words(),
        List.of(),
        seen.rulings());
  }

  private Recognised recognise(
      javax.imageio.ImageReader reader, int index, int step, double width, double height)
      throws IOException {
    ImageReadParam param = reader.getDefaultReadParam();
    param.setSourceSubsampling(step, step, 0, 0);
    BufferedImage image = reader.read(index, param);
    return recognition.recognise(PageImage.of(image, width, height));
  }

  private static UnreadableDocumentException corrupt() {
    return new UnreadableDocumentException(
        Reason.CORRUPT, "L'image est endommagée ou incomplète : elle ne peut pas être décodée.");
  }
}
