package fr.greffe.parsing.ocr;

import java.util.Arrays;

/**
 * Estimates how lines of text lie on a picture. The feet of letters make sharp peaks when they are
 * projected along their lines, and only then.
 *
 * @param across how far lines that run across the page turn clockwise, in degrees
 * @param down the same of lines that run up or down the page
 * @param sideways whether the lines seem to run up or down the page
 */
record Skew(double across, double down, boolean sideways) {
  /** Pixels of the longer side that are enough to see lines. */
  private static final int ENOUGH = 1300;

  private static final double MOST_DEGREES = 15;
  private static final double COARSE = 0.5;
  private static final double FINE = 0.05;
  private static final int FEWEST_FEET = 400;

  /** How much sharper the peaks must be than on the usual slope to be trusted. */
  private static final double SHARP = 1.25;

  private static final double SHARPER = 1.6;

  private static final double SLIGHT = 0.4;

  /**
   * The skew of a picture.
   *
   * @param threshold the grey level below which a pixel is ink
   */
  static Skew of(PageImage image, int threshold) {
    Sample sample = Sample.of(image, threshold);
    Slope across = Slope.of(sample.feet(false), sample.width, sample.height);
    Slope down = Slope.of(sample.feet(true), sample.height, sample.width);
    boolean sideways = down.sharp() && down.sharpness > SHARPER * across.sharpness;
    return new Skew(across.trusted(), -down.trusted(), sideways);
  }

  /** The slope with the sharpest peaks. */
  private record Slope(double degrees, double sharpness, double usual) {
    boolean sharp() {
      return sharpness > SHARP * usual;
    }

    /** No slope where it cannot be told, nor one that Tesseract follows by itself. */
    double trusted() {
      return sharp() && Math.abs(degrees) >= SLIGHT ? degrees : 0;
    }

    static Slope of(int[][] feet, int length, int height) {
      if (feet[0].length < FEWEST_FEET) {
        return new Slope(0, 0, 0);
      }
      int steps = (int) (2 * MOST_DEGREES / COARSE) + 1;
      double[] scores = new double[steps];
      int best = 0;
      for (int i = 0; i < steps; i++) {
        scores[i] = score(feet, -MOST_DEGREES + i * COARSE, length, height);
        best = scores[i] > scores[best] ? i : best;
      }
      double around = -MOST_DEGREES + best * COARSE;
      double degrees = around;
      double sharpness = scores[best];
      for (double d = around - COARSE; d <= around + COARSE; d += FINE) {
        double score = score(feet, d, length, height);
        if (score > sharpness) {
          sharpness = score;
          degrees = d;
        }
      }
      Arrays.sort(scores);
      return new Slope(degrees, sharpness, scores[steps / 2]);
    }

    /** Mean square of the counts along lines of a slope, against an even spread. */
    private static double score(int[][] feet, double degrees, int length, int height) {
      double slope = Math.tan(Math.toRadians(degrees));
      int reach = (int) Math.ceil(Math.abs(slope) * length) + 1;
      int[] counts = new int[height + 2 * reach + 1];
      int[] along = feet[0];
      int[] across = feet[1];
      for (int i = 0; i < along.length; i++) {
        counts[reach + (int) Math.round(across[i] - along[i] * slope)]++;
      }
      double sum = 0;
      for (int count : counts) {
        sum += (double) count * count;
      }
      return sum / along.length * height / along.length;
    }
  }

  /** The picture made small, dark or light. */
  private record Sample(boolean[] dark, int width, int height) {
    static Sample of(PageImage image, int level) {
      int step =
          Math.max(1, Math.max(image.pixels().getWidth(), image.pixels().getHeight()) / ENOUGH);
      int width = image.pixels().getWidth() / step;
      int height = image.pixels().getHeight() / step;
      byte[] grey = image.bytes();
      int threshold = level * step * step;
      boolean[] dark = new boolean[width * height];
      for (int y = 0; y < height; y++) {
        for (int x = 0; x < width; x++) {
          int sum = 0;
          for (int j = 0; j < step; j++) {
            int at = (y * step + j) * image.pixels().getWidth() + x * step;
            for (int i = 0; i < step; i++) {
              sum += grey[at + i] & 0xff;
            }
          }
          dark[y * width + x] = sum < threshold;
        }
      }
      return new Sample(dark, width, height);
    }

    /**
     * Where dark ends below, as places along and across lines; where it ends on the right for lines
     * that run down.
     */
    int[][] feet(boolean down) {
      int step = down ? 1 : width;
      int[] along = new int[dark.length];
      int[] across = new int[dark.length];
      int found = 0;
      for (int i = 0; i < dark.length - step; i++) {
        if (dark[i] && !dark[i + step]) {
          along[found] = down ? i / width : i % width;
          across[found++] = down ? i % width : i / width;
        }
      }
      return new int[][] {Arrays.copyOf(along, found), Arrays.copyOf(across, found)};
    }
  }
}
