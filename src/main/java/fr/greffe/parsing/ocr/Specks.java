package fr.greffe.parsing.ocr;

import java.util.Arrays;

/** Takes the dust off a picture: lone dark pixels on paper, lone light ones in ink. */
final class Specks {
  /** Part of the dark pixels that must be alone for the picture to count as dusty. */
  private static final double DUSTY = 0.02;

  private Specks() {}

  /** The picture without its specks, itself where it has few. */
  static PageImage removed(PageImage image, int threshold) {
    int width = image.pixels().getWidth();
    int height = image.pixels().getHeight();
    byte[] grey = image.bytes();
    byte[] clean = grey.clone();
    int alone = 0;
    int dark = 0;
    for (int y = 1; y < height - 1; y++) {
      for (int x = 1; x < width - 1; x++) {
        int at = y * width + x;
        boolean ink = (grey[at] & 0xff) < threshold;
        dark += ink ? 1 : 0;
        boolean edge = ink != (grey[at - 1] & 0xff) < threshold;
        if (edge && alike(grey, at, width, threshold, ink) <= 1) {
          clean[at] = median(grey, at, width);
          alone += ink ? 1 : 0;
        }
      }
    }
    return alone < DUSTY * dark ? image : image.with(clean);
  }

  /** How many of the eight pixels around one are ink, or paper, as it is. */
  private static int alike(byte[] grey, int at, int width, int threshold, boolean ink) {
    int alike = -1;
    for (int row = at - width; row <= at + width; row += width) {
      for (int i = row - 1; i <= row + 1; i++) {
        alike += (grey[i] & 0xff) < threshold == ink ? 1 : 0;
      }
    }
    return alike;
  }

  private static byte median(byte[] grey, int at, int width) {
    int[] around = new int[9];
    int n = 0;
    for (int row = at - width; row <= at + width; row += width) {
      for (int i = row - 1; i <= row + 1; i++) {
        around[n++] = grey[i] & 0xff;
      }
    }
    Arrays.sort(around);
    return (byte) around[4];
  }
}
