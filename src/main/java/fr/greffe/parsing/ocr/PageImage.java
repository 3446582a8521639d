package fr.greffe.parsing.ocr;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The picture of a page, in grey.
 *
 * @param pixels of type {@link BufferedImage#TYPE_BYTE_GRAY}
 * @param widthPoints width of the page it shows
 * @param heightPoints height of the page it shows
 */
public record PageImage(BufferedImage pixels, double widthPoints, double heightPoints) {
  /** The most pixels a picture may have to be recognised. */
  public static final long MOST_PIXELS = 40_000_000;

  private static final int DARK = 128;

  /** Any picture, made grey and stretched to {@code width} x {@code height} pixels. */
  public static PageImage of(
      BufferedImage image, int width, int height, double widthPoints, double heightPoints) {
    if (image.getType() == BufferedImage.TYPE_BYTE_GRAY
        && image.getWidth() == width
        && image.getHeight() == height) {
      return new PageImage(image, widthPoints, heightPoints);
    }
    BufferedImage grey = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D graphics = grey.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    graphics.setColor(java.awt.Color.WHITE);
    graphics.fillRect(0, 0, width, height);
    graphics.drawImage(image, 0, 0, width, height, null);
    graphics.dispose();
    return new PageImage(grey, widthPoints, heightPoints);
  }

  double pointsPerPixel() {
    return widthPoints / pixels.getWidth();
  }

  /** Pixels per inch. */
  int resolution() {
    return (int) Math.round(72 / pointsPerPixel());
  }

  /** Whether hardly any pixel, or nearly every one, is dark. */
  boolean blank() {
    byte[] bytes = bytes();
    int dark = 0;
    for (byte value : bytes) {
      dark += (value & 0xff) < DARK ? 1 : 0;
    }
    return dark < bytes.length / 10_000 || dark > bytes.length * 0.97;
  }

  /**
   * The picture as a binary PGM file: raw, since packing a noisy scan costs more than reading it.
   */
  byte[] pgm() {
    byte[] head =
        ("P5\n" + pixels.getWidth() + " " + pixels.getHeight() + "\n255\n")
            .getBytes(StandardCharsets.US_ASCII);
    byte[] body = bytes();
    byte[] file = Arrays.copyOf(head, head.length + body.length);
    System.arraycopy(body, 0, file, head.length, body.length);
    return file;
  }

  /** The picture turned clockwise by 90, 180 or 270 degrees. */
  PageImage turned(int degrees) {
    int width = pixels.getWidth();
    int height = pixels.getHeight();
    boolean swap = degrees % 180 != 0;
    BufferedImage turned =
        new BufferedImage(
            swap ? height : width, swap ? width : height, BufferedImage.TYPE_BYTE_GRAY);
    AffineTransform turn = new AffineTransform();
    turn.translate(turned.getWidth() / 2.0, turned.getHeight() / 2.0);
    turn.quadrantRotate(degrees / 90);
    turn.translate(-width / 2.0, -height / 2.0);
    Graphics2D graphics = turned.createGraphics();
    graphics.drawImage(pixels, turn, null);
    graphics.dispose();
    return new PageImage(
        turned, swap ? heightPoints : widthPoints, swap ? widthPoints : heightPoints);
  }

  /** One byte a pixel, row after row. */
  byte[] bytes() {
    return ((DataBufferByte) pixels.getRaster().getDataBuffer()).getData();
  }
}
