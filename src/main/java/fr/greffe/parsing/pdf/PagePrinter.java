package fr.greffe.parsing.pdf;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Draws a page of a PDF as a PNG, for people, within bounds. */
public final class PagePrinter {
  private static final int RESOLUTION = 110;
  private static final double MOST_PIXELS = 6_000_000;
  private static final double INCH = 72;

  private PagePrinter() {}

  /** The picture of a page, counted from 1; nothing where there is no such page to draw. */
  public static Optional<byte[]> print(Path pdf, int page) {
    try (PDDocument document =
        Loader.loadPDF(pdf.toFile(), IOUtils.createTempFileOnlyStreamCache())) {
      if (page < 1 || page > document.getNumberOfPages()) {
        return Optional.empty();
      }
      PDRectangle box = document.getPage(page - 1).getCropBox();
      double fit = Math.sqrt(MOST_PIXELS / (box.getWidth() * box.getHeight())) * INCH;
      PDFRenderer renderer = new PDFRenderer(document);
      renderer.setSubsamplingAllowed(true);
      BufferedImage image =
          renderer.renderImageWithDPI(page - 1, (float) Math.min(RESOLUTION, fit), ImageType.RGB);
      ByteArrayOutputStream png = new ByteArrayOutputStream();
      ImageIO.write(image, "png", png);
      return Optional.of(png.toByteArray());
    } catch (IOException | RuntimeException e) {
      return Optional.empty();
    }
  }
}
