package fr.greffe.parsing.pdf;

import fr.greffe.document.Box;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * The ways to look at a page: user space turned so that text of one direction is upright, origin at
 * the top left.
 *
 * @param left of the visible part in user space
 * @param bottom of the visible part in user space
 * @param width before turning
 * @param height before turning
 * @param rotation in degrees, clockwise, by which the page is turned for display
 */
record Frame(double left, double bottom, double width, double height, int rotation) {
  static Frame of(PDPage page) {
    PDRectangle box = page.getCropBox();
    int rotation = Math.floorMod(page.getRotation(), 360);
    return new Frame(
        box.getLowerLeftX(), box.getLowerLeftY(), box.getWidth(), box.getHeight(), rotation);
  }

  double shownWidth() {
    return rotation % 180 == 0 ? width : height;
  }

  double shownHeight() {
    return rotation % 180 == 0 ? height : width;
  }

  /** A point of user space as seen when text of {@code direction} is upright. */
  double[] see(double x, double y, int direction) {
    double tx = x - left;
    double ty = y - bottom;
    return switch (direction) {
      case 90 -> new double[] {ty, tx};
      case 180 -> new double[] {width - tx, ty};
      case 270 -> new double[] {height - ty, width - tx};
      default -> new double[] {tx, height - ty};
    };
  }

  /** A box seen upright in {@code direction}, on the page as it is displayed. */
  Box shown(Box box, int direction) {
    if (direction == rotation) {
      return box;
    }
    double[] a = shown(box.x(), box.y(), direction);
    double[] b = shown(box.right(), box.bottom(), direction);
    double x = Math.min(a[0], b[0]);
    double y = Math.min(a[1], b[1]);
    return new Box(x, y, Math.abs(a[0] - b[0]), Math.abs(a[1] - b[1]));
  }

  private double[] shown(double x, double y, int direction) {
    double[] user =
        switch (direction) {
          case 90 -> new double[] {y, x};
          case 180 -> new double[] {width - x, y};
          case 270 -> new double[] {width - y, height - x};
          default -> new double[] {x, height - y};
        };
    return see(user[0] + left, user[1] + bottom, rotation);
  }
}
