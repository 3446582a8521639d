package fr.greffe.parsing.pdf;

import fr.greffe.parsing.ParsingProgress;
import fr.greffe.parsing.Stage;
import fr.greffe.parsing.ocr.PageImage;
import fr.greffe.parsing.ocr.TextRecognition;
import fr.greffe.parsing.ocr.TextRecognition.Recognised;
import java.awt.image.BufferedImage;
import java.io.IOException;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.jspecify.annotations.Nullable;

/** Draws pages as pictures, within bounds, and has them recognised. */
final class PagePictures {
  private static final int RESOLUTION = 300;
  private static final int GLANCE = 30;
  private static final int PALE = 235;
  private static final int LARGE = 600;
  private static final long MOST_IMAGE_PIXELS = 120_000_000;
  private final PDFRenderer renderer;
  private final TextRecognition recognition;
  private final ParsingProgress progress;

  PagePictures(PDDocument pdf, TextRecognition recognition, ParsingProgress progress) {
    this.progress = progress;
    this.renderer = new PDFRenderer(pdf);
    renderer.setSubsamplingAllowed(true);
    this.recognition = recognition;
  }

  /** What is written on the picture of a page that draws this. */
  Recognised recognise(PDPage page, int number, Frame frame, GlyphCollector.Drawn drawn) {
    double width = frame.shownWidth();
    double height = frame.shownHeight();
    if (!(width > 1) || !(height > 1) || largest(page.getResources(), 0) > MOST_IMAGE_PIXELS) {
      return Recognised.nothing("L'image de la page est trop grande pour être lue.");
    }
    double fit = Math.sqrt(PageImage.MOST_PIXELS / (width * height)) * 72;
    if (fit < 40) {
      return Recognised.nothing("La page est trop grande pour être lue comme une image.");
    }
    if (!page.hasContents()) {
      return Recognised.nothing("La page est blanche.");
    }
    progress.at(Stage.OCR, number);
    try {
      BufferedImage image = embedded(page, frame, drawn.onlyPicture());
      if (image == null) {
        double resolution = Math.min(resolution(drawn, frame), fit);
        image = rendered(number - 1, resolution);
      }
      return image == null
          ? Recognised.nothing("La page est blanche.")
          : recognition.recognise(PageImage.of(image, width, height));
    } catch (OutOfMemoryError e) {
      progress.outOfMemory(e);
      return Recognised.nothing("L'image de la page est trop grande pour être lue.");
    } catch (IOException | RuntimeException e) {
      return Recognised.nothing("L'image de la page ne peut pas être décodée.");
    }
  }

  /** The one image of a page that is nothing else, as it is in the file; else null. */
  private static @Nullable BufferedImage embedded(
      PDPage page, Frame frame, @Nullable Picture picture) throws IOException {
    if (picture == null || !picture.isPage(frame) || !page.getAnnotations().isEmpty()) {
      return null;
    }
    return picture.resources().getXObject(picture.name()) instanceof PDImageXObject image
            && !image.isStencil()
            && image.getMask() == null
            && image.getSoftMask() == null
            && (long) image.getWidth() * image.getHeight() <= PageImage.MOST_PIXELS
        ? decoded(image)
        : null;
  }

  /** Grey stays grey: the way round by colours costs more than the decoding. */
  private static BufferedImage decoded(PDImageXObject image) throws IOException {
    boolean grey =
        image.getColorSpace() instanceof PDDeviceGray
            && image.getBitsPerComponent() == 8
            && image.getDecode() == null;
    if (!grey) {
      return image.getImage();
    }
    BufferedImage copy =
        new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
    copy.setData(image.getRawRaster());
    return copy;
  }

  /** The page drawn, or null where nothing shows. */
  private @Nullable BufferedImage rendered(int index, double resolution) throws IOException {
    float glance = (float) Math.min(GLANCE, resolution);
    return white(renderer.renderImageWithDPI(index, glance, ImageType.GRAY))
        ? null
        : renderer.renderImageWithDPI(index, (float) resolution, ImageType.GRAY);
  }

  /**
   * A scan is drawn pixel by pixel where all its layers are coarse: enlarging it here would coarsen
   * it.
   */
  private static double resolution(GlyphCollector.Drawn drawn, Frame frame) throws IOException {
    if (!drawn.scan(frame)) {
      return RESOLUTION;
    }
    double finest = GLANCE;
    for (Picture picture : drawn.pictures()) {
      if (picture.resources().getXObject(picture.name()) instanceof PDImageXObject image) {
        finest = Math.max(finest, image.getWidth() * 72 / picture.width());
      }
    }
    return Math.min(finest, RESOLUTION);
  }

  private static boolean white(BufferedImage image) {
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        if (image.getRaster().getSample(x, y, 0) < PALE) {
          return false;
        }
      }
    }
    return true;
  }

  static boolean holdsLargeImage(PDPage page) {
    return largest(page.getResources(), 0) > (long) LARGE * LARGE;
  }

  /** Pixels of the largest image that the page may draw. */
  private static long largest(PDResources resources, int depth) {
    if (resources == null || depth > 3) {
      return 0;
    }
    long largest = 0;
    for (COSName name : resources.getXObjectNames()) {
      largest = Math.max(largest, pixels(resources, name, depth));
    }
    return largest;
  }

  private static long pixels(PDResources resources, COSName name, int depth) {
    try {
      PDXObject object = resources.getXObject(name);
      if (object instanceof PDImageXObject image) {
        return (long) image.getWidth() * image.getHeight();
      }
      return object instanceof PDFormXObject form ? largest(form.getResources(), depth + 1) : 0;
    } catch (IOException | RuntimeException e) {
      return 0;
    }
  }
}
