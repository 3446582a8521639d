package fr.greffe.parsing.pdf;

import java.awt.geom.Point2D;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.util.Matrix;

/**
 * An image drawn on a page.
 *
 * @param name in {@code resources}
 * @param resources of the page or form that draws it
 * @param place where the unit square goes in user space
 */
record Picture(COSName name, PDResources resources, Matrix place) {
  /** How far from the page's edges, against its sides, an image may end and still be the page. */
  private static final double LOOSE = 0.015;

  /** Part of the page that it covers, roughly. */
  double cover(Frame frame) {
    double width = Math.hypot(place.getScaleX(), place.getShearY());
    double height = Math.hypot(place.getShearX(), place.getScaleY());
    return width * height / (frame.width() * frame.height());
  }

  /** Width in points. */
  double width() {
    return Math.hypot(place.getScaleX(), place.getShearY());
  }

  /** Whether it is the page as it is displayed, neither turned nor flipped. */
  boolean isPage(Frame frame) {
    double[] topLeft = seen(0, 1, frame);
    double[] topRight = seen(1, 1, frame);
    double[] bottomLeft = seen(0, 0, frame);
    double x = LOOSE * frame.shownWidth();
    double y = LOOSE * frame.shownHeight();
    return near(topLeft, 0, 0, x, y)
        && near(topRight, frame.shownWidth(), 0, x, y)
        && near(bottomLeft, 0, frame.shownHeight(), x, y);
  }

  private double[] seen(float u, float v, Frame frame) {
    Point2D.Float user = place.transformPoint(u, v);
    return frame.see(user.x, user.y, frame.rotation());
  }

  private static boolean near(double[] point, double x, double y, double dx, double dy) {
    return Math.abs(point[0] - x) <= dx && Math.abs(point[1] - y) <= dy;
  }
}
