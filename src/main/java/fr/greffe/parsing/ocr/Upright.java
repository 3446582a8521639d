package fr.greffe.parsing.ocr;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads one page: straightens it first, and turns it where its lines run down or where what is read
 * makes no sense. A page that lies well is recognised once, as it is.
 */
final class Upright {
  private static final int DOUBTFUL = 60;

  /** Tesseract follows lines that are less askew than this. */
  private static final double SLIGHT = 0.4;

  private static final Pattern TURN = Pattern.compile("Rotate: (90|180|270)");

  private final Tesseract engine;
  private final PageImage page;
  private final int threshold;

  Upright(Tesseract engine, PageImage page, Tones tones) {
    this.engine = engine;
    this.threshold = tones.threshold();
    this.page = Specks.removed(page, threshold).fitted();
  }

  /** What was read, or null where Tesseract failed. */
  @Nullable Answer read() {
    Skew skew = Skew.of(page, threshold);
    double turn = Math.abs(skew.degrees()) < SLIGHT ? 0 : -skew.degrees();
    Pose straight = new Pose(skew.sideways() ? 1 : 0, turn);
    Pose likely = skew.sideways() ? straight.turned(quarters(straight) / 2 * 2) : straight;
    Answer answer = read(likely);
    if (answer == null || answer.sureness() >= DOUBTFUL) {
      return answer;
    }
    Pose other = skew.sideways() ? likely.turned(2) : straight.turned(quarters(straight));
    return other.equals(likely) ? answer : surer(answer, read(other));
  }

  private @Nullable Answer read(Pose pose) {
    PageImage upright = pose.upright(page);
    String tsv = engine.words(upright.pgm(), upright.resolution());
    return tsv == null ? null : new Answer(pose, tsv);
  }

  /** The turns that the page still needs; upside down is likely where nothing can tell. */
  private int quarters(Pose pose) {
    if (!engine.tellsOrientation()) {
      return 2;
    }
    PageImage image = pose.upright(page);
    String orientation = engine.orientation(image.pgm(), image.resolution());
    Matcher turn = TURN.matcher(orientation == null ? "" : orientation);
    return turn.find() ? Integer.parseInt(turn.group(1)) / 90 : 0;
  }

  private static Answer surer(Answer one, @Nullable Answer other) {
    return other != null && other.sureness() > one.sureness() ? other : one;
  }
}
