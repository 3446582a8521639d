package fr.greffe.parsing.ocr;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;

/** What happens to paper on its way to a file: turned, askew, stamped, dirty, packed too hard. */
final class Scanner {
  private Scanner() {}

  static BufferedImage turned(BufferedImage page, int degrees) {
    boolean swap = degrees % 180 != 0;
    int width = swap ? page.getHeight() : page.getWidth();
    int height = swap ? page.getWidth() : page.getHeight();
    return moved(page, degrees, width, height);
  }

  /** Turned clockwise by a few degrees, as a sheet fed askew. */
  static BufferedImage askew(BufferedImage page, double degrees) {
    return moved(page, degrees, page.getWidth(), page.getHeight());
  }

  private static BufferedImage moved(BufferedImage page, double degrees, int width, int height) {
    BufferedImage moved = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D graphics = graphics(moved);
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, width, height);
    AffineTransform turn = AffineTransform.getTranslateInstance(width / 2.0, height / 2.0);
    turn.rotate(Math.toRadians(degrees));
    turn.translate(-page.getWidth() / 2.0, -page.getHeight() / 2.0);
    graphics.drawImage(page, turn, null);
    graphics.dispose();
    return moved;
  }

  /** With a round seal and a signature over the text, in the grey of blue ink. */
  static BufferedImage stamped(BufferedImage page) {
    double point = page.getWidth() / 595.0;
    Graphics2D graphics = graphics(page);
    graphics.scale(point, point);
    graphics.setColor(new Color(150, 150, 150));
    graphics.setStroke(new BasicStroke(1.6f));
    graphics.draw(new Ellipse2D.Double(330, 300, 110, 110));
    graphics.draw(new Ellipse2D.Double(342, 312, 86, 86));
    graphics.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 11));
    graphics.drawString("MAIRIE", 362, 358);
    Path2D hand = new Path2D.Double();
    hand.moveTo(180, 420);
    for (int i = 0; i < 7; i++) {
      hand.curveTo(190 + 22 * i, 360, 200 + 22 * i, 480, 206 + 22 * i, 415);
    }
    graphics.draw(hand);
    graphics.dispose();
    return page;
  }

  /** With grain on every pixel and specks here and there. */
  static BufferedImage dirty(BufferedImage page, double grain, double specks) {
    Random random = new Random(20240411);
    int[] value = new int[1];
    for (int y = 0; y < page.getHeight(); y++) {
      for (int x = 0; x < page.getWidth(); x++) {
        page.getRaster().getPixel(x, y, value);
        boolean speck = random.nextDouble() < specks;
        double dirt = speck ? random.nextInt(256) : value[0] + grain * random.nextGaussian();
        value[0] = (int) Math.clamp(dirt, 0.0, 255.0);
        page.getRaster().setPixel(x, y, value);
      }
    }
    return page;
  }

  /** Through a JPEG of poor quality. */
  static BufferedImage packed(BufferedImage page, double quality) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ImageWriteParam param = writer.getDefaultWriteParam();
    param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    param.setCompressionQuality((float) quality);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (var output = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(output);
      writer.write(null, new IIOImage(page, null, null), param);
    }
    writer.dispose();
    return ImageIO.read(new ByteArrayInputStream(bytes.toByteArray()));
  }

  /** Pale ink on grey paper. */
  static BufferedImage faded(BufferedImage page) {
    int[] value = new int[1];
    for (int y = 0; y < page.getHeight(); y++) {
      for (int x = 0; x < page.getWidth(); x++) {
        page.getRaster().getPixel(x, y, value);
        value[0] = 140 + value[0] * 80 / 255;
        page.getRaster().setPixel(x, y, value);
      }
    }
    return page;
  }

  private static Graphics2D graphics(BufferedImage image) {
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    return graphics;
  }
}
