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
    Pose likely = pose(skew, skew.sideways() ? quarters(1) : 0);
    Answer answer = read(likely);
    if (answer == null || answer.sureness() >= DOUBTFUL) {
      return answer;
    }
    Pose other = pose(skew, skew.sideways() ? likely.quarters() + 2 : quarters(2));
    return other.equals(likely) ? answer : surer(answer, read(other));
  }

  private static Pose pose(Skew skew, int quarters) {
    return new Pose(quarters % 4, quarters % 2 == 0 ? -skew.across() : -skew.down());
  }

  private @Nullable Answer read(Pose pose) {
    PageImage upright = pose.upright(page);
    String tsv = engine.words(upright.pgm(), upright.resolution());
    return tsv == null ? null : new Answer(pose, tsv);
  }

  /** The turns that the page needs, {@code likely} where nothing can tell. */
  private int quarters(int likely) {
    if (!engine.tellsOrientation()) {
      return likely;
    }
    String orientation = engine.orientation(page.pgm(), page.resolution());
    Matcher turn = TURN.matcher(orientation == null ? "" : orientation);
    return turn.find() ? Integer.parseInt(turn.group(1)) / 90 : 0;
  }

  private static Answer surer(Answer one, @Nullable Answer other) {
    return other != null && other.sureness() > one.sureness() ? other : one;
  }
}
