package fr.greffe.parsing.layout;

import fr.greffe.document.Box;
import org.jspecify.annotations.Nullable;

/**
 * A word seen on a page.
 *
 * @param text cleaned
 * @param box its place, in points, with its line upright
 * @param place the same on the page as it is displayed
 * @param baseline where it stands
 * @param size of its type
 * @param bold whether its type is bold
 * @param confidence 0 to 100
 * @param otherwise what another reading of its place saw, or null
 */
public record PlacedWord(
    String text,
    Box box,
    Box place,
    double baseline,
    double size,
    boolean bold,
    int confidence,
    @Nullable String otherwise) {
  /** A word that was read in one way. */
  public PlacedWord(
      String text, Box box, Box place, double baseline, double size, boolean bold, int confidence) {
    this(text, box, place, baseline, size, bold, confidence, null);
  }

  private String other() {
    return otherwise == null ? text : otherwise;
  }

  double left() {
    return box.x();
  }

  double right() {
    return box.right();
  }

  /** The same word, displayed elsewhere. */
  public PlacedWord at(Box displayed) {
    return new PlacedWord(text, box, displayed, baseline, size, bold, confidence, otherwise);
  }

  /** The same word on another baseline. */
  PlacedWord standing(double other) {
    return new PlacedWord(text, box, place, other, size, bold, confidence, otherwise);
  }

  /** The same place read in two ways, this being the one that is kept. */
  public PlacedWord read(String kept, int sureness, @Nullable String other) {
    return new PlacedWord(kept, box, place, baseline, size, bold, sureness, other);
  }

  /** This word with {@code next} written on without a space. */
  PlacedWord joined(PlacedWord next) {
    return new PlacedWord(
        text + next.text,
        box.union(next.box),
        place.union(next.place),
        baseline,
        Math.max(size, next.size),
        bold && next.bold,
        Math.min(confidence, next.confidence),
        otherwise == null && next.otherwise == null ? null : other() + next.other());
  }
}
