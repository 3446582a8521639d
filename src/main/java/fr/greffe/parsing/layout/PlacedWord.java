package fr.greffe.parsing.layout;

import fr.greffe.document.Box;

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
 */
public record PlacedWord(
    String text, Box box, Box place, double baseline, double size, boolean bold, int confidence) {
  double left() {
    return box.x();
  }

  double right() {
    return box.right();
  }

  /** The same word, displayed elsewhere. */
  public PlacedWord at(Box displayed) {
    return new PlacedWord(text, box, displayed, baseline, size, bold, confidence);
  }

  /** The same word on another baseline. */
  PlacedWord standing(double other) {
    return new PlacedWord(text, box, place, other, size, bold, confidence);
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
        Math.min(confidence, next.confidence));
  }
}
