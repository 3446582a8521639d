package fr.greffe.parsing.ocr;

import fr.greffe.parsing.layout.PlacedWord;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What Tesseract said of a page.
 *
 * @param pose how the page was set before it was asked
 * @param tsv its table of words
 */
record Answer(Pose pose, String tsv) {
  /** Mean confidence, a letter counting once. */
  double sureness() {
    double sum = 0;
    int letters = 0;
    for (PlacedWord word : words(1)) {
      sum += word.confidence() * word.text().length();
      letters += word.text().length();
    }
    return letters == 0 ? 0 : sum / letters;
  }

  /**
   * Its words on the upright page, in points.
   *
   * @param width of the upright page
   */
  List<PlacedWord> words(double width) {
    return TsvWords.of(tsv, width);
  }

  /** As a line for the pose, then the table. */
  String written() {
    return pose.quarters() + " " + pose.degrees() + "\n" + tsv;
  }

  /** What {@link #written()} wrote, or null. */
  static @Nullable Answer parse(String written) {
    int end = written.indexOf('\n');
    int middle = written.indexOf(' ');
    if (middle < 0 || end < middle) {
      return null;
    }
    try {
      int quarters = Integer.parseInt(written.substring(0, middle));
      double degrees = Double.parseDouble(written.substring(middle + 1, end));
      return new Answer(new Pose(quarters, degrees), written.substring(end + 1));
    } catch (NumberFormatException e) {
      return null;
    }
  }
}
