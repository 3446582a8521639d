package fr.greffe.parsing.ocr;

import fr.greffe.document.Box;
import fr.greffe.parsing.layout.PlacedWord;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Cuts pieces out of an upright page, enlarges them and has them read, one line each. */
final class Enlargement implements SecondLook.Reader {
  private static final int RESOLUTION = 600;
  private static final int MARGIN = 20;

  /** What is cut around the words, in points. */
  private static final double AROUND = 3;

  private final PageImage page;
  private final double factor;
  private final Lines lines;

  /**
   * @param page upright
   */
  Enlargement(PageImage page, Lines lines) {
    this.page = page;
    this.factor = Math.clamp((double) RESOLUTION / page.resolution(), 1, 4);
    this.lines = lines;
  }

  /** Reads pictures of one line each. */
  interface Lines {
    /** The table of words of a file of several pictures, empty where reading failed. */
    String words(byte[] tiff, int resolution);
  }

  @Override
  public List<List<PlacedWord>> read(List<Box> places) {
    List<BufferedImage> pieces = places.stream().map(this::piece).toList();
    List<List<PlacedWord>> read = new ArrayList<>();
    String words = lines.words(tiff(pieces), (int) Math.round(page.resolution() * factor));
    for (int i = 0; i < places.size(); i++) {
      double left = left(places.get(i)) * page.pointsPerPixel() - MARGIN * scale();
      read.add(
          TsvWords.ofPicture(words, i + 1, pieces.get(i).getWidth() * scale()).stream()
              .map(word -> moved(word, left))
              .toList());
    }
    return read;
  }

  private double scale() {
    return page.pointsPerPixel() / factor;
  }

  /** Only where it stands on its line matters. */
  private static PlacedWord moved(PlacedWord word, double left) {
    Box box = word.box();
    Box there = new Box(box.x() + left, box.y(), box.width(), box.height());
    return new PlacedWord(
        word.text(), there, there, word.baseline(), word.size(), false, word.confidence());
  }

  private int left(Box place) {
    return Math.max(0, (int) ((place.x() - AROUND) / page.pointsPerPixel()));
  }

  private BufferedImage piece(Box place) {
    double scale = page.pointsPerPixel();
    int x = Math.min(left(place), page.pixels().getWidth() - 1);
    int y = Math.clamp((int) ((place.y() - AROUND) / scale), 0, page.pixels().getHeight() - 1);
    int right =
        Math.clamp((int) ((place.right() + AROUND) / scale), x + 1, page.pixels().getWidth());
    int low =
        Math.clamp((int) ((place.bottom() + AROUND) / scale), y + 1, page.pixels().getHeight());
    int width = (int) ((right - x) * factor);
    int height = (int) ((low - y) * factor);
    BufferedImage piece =
        new BufferedImage(width + 2 * MARGIN, height + 2 * MARGIN, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D graphics = piece.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, piece.getWidth(), piece.getHeight());
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    graphics.drawImage(
        page.pixels().getSubimage(x, y, right - x, low - y), MARGIN, MARGIN, width, height, null);
    graphics.dispose();
    return piece;
  }

  /** One file for all: starting the engine costs more than reading a line. */
  private static byte[] tiff(List<BufferedImage> pieces) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.prepareWriteSequence(null);
      for (BufferedImage piece : pieces) {
        writer.writeToSequence(new IIOImage(piece, null, null), null);
      }
      writer.endWriteSequence();
    } catch (IOException e) {
      return new byte[0];
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
