package fr.greffe.parsing.ocr;

import fr.greffe.parsing.layout.Ruling;
import java.util.ArrayList;
import java.util.List;

/** Finds the long straight strokes of a picture: frames of tables, which recognition leaves out. */
final class PictureRulings {
  private static final int DARK = 150;
  private static final int MOST = 3000;

  /** Dark pixels in a row that make a stroke, in inches; no letter is as long. */
  private static final double LONG = 0.6;

  private static final int HOLE = 3;

  private PictureRulings() {}

  static List<Ruling> of(PageImage image) {
    int width = image.pixels().getWidth();
    int height = image.pixels().getHeight();
    byte[] grey = image.bytes();
    int shortest = (int) (LONG * image.resolution());
    double scale = image.pointsPerPixel();
    List<Ruling> found = new ArrayList<>();
    for (int y = 0; y < height && found.size() < MOST; y++) {
      for (int[] run : runs(grey, y * width, 1, width, shortest)) {
        found.add(new Ruling(run[0] * scale, y * scale, run[1] * scale, y * scale));
      }
    }
    List<Ruling> lines = new ArrayList<>(Ruling.joined(found));
    found.clear();
    for (int x = 0; x < width && found.size() < MOST; x++) {
      for (int[] run : runs(grey, x, width, height, shortest)) {
        found.add(new Ruling(x * scale, run[0] * scale, x * scale, run[1] * scale));
      }
    }
    lines.addAll(Ruling.joined(found));
    return lines;
  }

  /** Starts and ends of long dark runs, small holes overlooked. */
  private static List<int[]> runs(byte[] grey, int start, int step, int length, int shortest) {
    List<int[]> runs = new ArrayList<>();
    int first = -1;
    int last = -1;
    int at = start;
    for (int i = 0; i <= length; i++) {
      boolean dark = i < length && (grey[at] & 0xff) < DARK;
      at += i + 1 < length ? step : 0;
      if (dark) {
        if (first < 0) {
          first = i;
        }
        last = i;
      } else if (first >= 0 && (i - last > HOLE || i == length)) {
        if (last - first >= shortest) {
          runs.add(new int[] {first, last});
        }
        first = -1;
      }
    }
    return runs;
  }
}
