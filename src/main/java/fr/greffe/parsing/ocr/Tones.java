package fr.greffe.parsing.ocr;

/**
 * How many pixels of a picture have each grey level.
 *
 * @param counts from black to white
 * @param pixels their sum
 */
record Tones(int[] counts, int pixels) {
  /** Grey levels between paper and ink, below which a picture shows nothing. */
  private static final int FAINTEST = 24;

  static Tones of(PageImage image) {
    byte[] bytes = image.bytes();
    int[] counts = new int[256];
    for (byte value : bytes) {
      counts[value & 0xff]++;
    }
    return new Tones(counts, bytes.length);
  }

  /** Whether hardly any pixel stands out from the others. */
  boolean blank() {
    int few = pixels / 10_000;
    int paper = level(pixels / 2);
    return paper - level(few) < FAINTEST && level(pixels - 1 - few) - paper < FAINTEST;
  }

  /** The level below which a pixel is ink: it parts the two best (Otsu). */
  int threshold() {
    double all = 0;
    for (int i = 0; i < counts.length; i++) {
      all += (double) i * counts[i];
    }
    double dark = 0;
    double sum = 0;
    double best = -1;
    int threshold = counts.length / 2;
    for (int i = 0; i < counts.length - 1; i++) {
      dark += counts[i];
      sum += (double) i * counts[i];
      double light = pixels - dark;
      double apart = dark == 0 || light == 0 ? 0 : sum / dark - (all - sum) / light;
      if (dark * light * apart * apart > best) {
        best = dark * light * apart * apart;
        threshold = i + 1;
      }
    }
    return threshold;
  }

  private int level(int rank) {
    int seen = 0;
    int level = 0;
    while (level < counts.length - 1 && (seen += counts[level]) <= rank) {
      level++;
    }
    return level;
  }
}
