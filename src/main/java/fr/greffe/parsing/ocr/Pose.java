package fr.greffe.parsing.ocr;

import fr.greffe.document.Box;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;

/**
 * What was done to a page to set its lines upright.
 *
 * @param quarters turns of 90 degrees, clockwise
 * @param degrees clockwise, after these turns
 */
record Pose(int quarters, double degrees) {
  static final Pose UPRIGHT = new Pose(0, 0);

  PageImage upright(PageImage page) {
    PageImage turned = quarters == 0 ? page : page.turned(quarters);
    return degrees == 0 ? turned : turned.straightened(degrees);
  }

  /** How wide the upright page is, in points. */
  double width(PageImage page) {
    return quarters % 2 == 0
        ? PageImage.reach(page.widthPoints(), page.heightPoints(), degrees)
        : PageImage.reach(page.heightPoints(), page.widthPoints(), degrees);
  }

  private double height(PageImage page) {
    return new Pose(quarters + 1, degrees).width(page);
  }

  /** The box around {@code box}, which was found on the upright page, on the page as it came. */
  Box placed(Box box, PageImage page) {
    if (equals(UPRIGHT)) {
      return box;
    }
    AffineTransform back =
        AffineTransform.getTranslateInstance(page.widthPoints() / 2, page.heightPoints() / 2);
    back.quadrantRotate(-quarters);
    back.rotate(Math.toRadians(-degrees));
    back.translate(-width(page) / 2, -height(page) / 2);
    double[] corners = {
      box.x(), box.y(), box.right(), box.y(), box.x(), box.bottom(), box.right(), box.bottom()
    };
    back.transform(corners, 0, corners, 0, 4);
    return around(corners);
  }

  private static Box around(double[] corners) {
    Point2D low = new Point2D.Double(Double.MAX_VALUE, Double.MAX_VALUE);
    Point2D high = new Point2D.Double(-Double.MAX_VALUE, -Double.MAX_VALUE);
    for (int i = 0; i < corners.length; i += 2) {
      low.setLocation(Math.min(low.getX(), corners[i]), Math.min(low.getY(), corners[i + 1]));
      high.setLocation(Math.max(high.getX(), corners[i]), Math.max(high.getY(), corners[i + 1]));
    }
    return new Box(low.getX(), low.getY(), high.getX() - low.getX(), high.getY() - low.getY());
  }
}
