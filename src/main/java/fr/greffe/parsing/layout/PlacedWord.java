package fr.greffe.parsing.layout;

import fr.greffe.document.Box;

/**
 * A word seen on a page.
 *
 * @param text cleaned
 * @param box its place, in points
 * @param baseline where it stands
 * @param size of its type
 * @param bold whether its type is bold
 * @param confidence 0 to 100
 */
public record PlacedWord(
    String text, Box box, double baseline, double size, boolean bold, int confidence) {
  public double left() {
    return box.x();
  }

  public double right() {
    return box.right();
  }
}
