package fr.greffe.parsing.ocr;

import java.awt.Color;
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

  private static final int RESOLUTION = 300;
  private static final int COARSEST = 190;
  private static final int FINEST = 400;

  /** Any picture of a page, made grey. */
  public static PageImage of(BufferedImage image, double widthPoints, double heightPoints) {
    return image.getType() == BufferedImage.TYPE_BYTE_GRAY
        ? new PageImage(image, widthPoints, heightPoints)
        : new PageImage(image, widthPoints, heightPoints).scaled(1);
  }

  /** At a resolution that recognition likes, where its own is too coarse or finer than needed. */
  PageImage fitted() {
    double own = 72 / pointsPerPixel();
    if (own >= COARSEST && own <= FINEST) {
      return this;
    }
    double most = Math.sqrt(MOST_PIXELS / (widthPoints * heightPoints)) * 72;
    return scaled(Math.min(RESOLUTION, most) / own);
  }

  private PageImage scaled(double factor) {
    int width = Math.max(1, (int) Math.round(pixels.getWidth() * factor));
    int height = Math.max(1, (int) Math.round(pixels.getHeight() * factor));
    AffineTransform scale =
        AffineTransform.getScaleInstance(
            (double) width / pixels.getWidth(), (double) height / pixels.getHeight());
    return drawn(pixels, scale, width, height, widthPoints, heightPoints);
  }

  /** On white paper. */
  private static PageImage drawn(
      BufferedImage image,
      AffineTransform place,
      int width,
      int height,
      double widthPoints,
      double heightPoints) {
    BufferedImage paper = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D graphics = paper.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, width, height);
    graphics.drawImage(image, place, null);
    graphics.dispose();
    return new PageImage(paper, widthPoints, heightPoints);
  }

  double pointsPerPixel() {
    return widthPoints / pixels.getWidth();
  }

  /** Pixels per inch. */
  int resolution() {
    return (int) Math.round(72 / pointsPerPixel());
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

  /** The picture turned clockwise by quarters of a turn. */
  PageImage turned(int quarters) {
    boolean swap = quarters % 2 != 0;
    int width = swap ? pixels.getHeight() : pixels.getWidth();
    int height = swap ? pixels.getWidth() : pixels.getHeight();
    AffineTransform turn = AffineTransform.getTranslateInstance(width / 2.0, height / 2.0);
    turn.quadrantRotate(quarters);
    turn.translate(-pixels.getWidth() / 2.0, -pixels.getHeight() / 2.0);
    return drawn(
        pixels,
        turn,
        width,
        height,
        swap ? heightPoints : widthPoints,
        swap ? widthPoints : heightPoints);
  }

  /** The picture turned clockwise by a few degrees, on paper large enough to lose no corner. */
  PageImage straightened(double degrees) {
    double scale = pointsPerPixel();
    int width = (int) Math.round(reach(widthPoints, heightPoints, degrees) / scale);
    int height = (int) Math.round(reach(heightPoints, widthPoints, degrees) / scale);
    AffineTransform turn = AffineTransform.getTranslateInstance(width / 2.0, height / 2.0);
    turn.rotate(Math.toRadians(degrees));
    turn.translate(-pixels.getWidth() / 2.0, -pixels.getHeight() / 2.0);
    return drawn(pixels, turn, width, height, width * scale, height * scale);
  }

  /** How far a side of {@code length} reaches once the page is straightened. */
  static double reach(double length, double other, double degrees) {
    double turn = Math.toRadians(degrees);
    return length * Math.cos(turn) + other * Math.abs(Math.sin(turn));
  }

  /** A picture of the same size, made of other pixels. */
  PageImage with(byte[] bytes) {
    BufferedImage other =
        new BufferedImage(pixels.getWidth(), pixels.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
    other.getRaster().setDataElements(0, 0, pixels.getWidth(), pixels.getHeight(), bytes);
    return new PageImage(other, widthPoints, heightPoints);
  }

  /** One byte a pixel, row after row. */
  byte[] bytes() {
    return ((DataBufferByte) pixels.getRaster().getDataBuffer()).getData();
  }
}
