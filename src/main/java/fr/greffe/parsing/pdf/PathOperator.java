package fr.greffe.parsing.pdf;

import java.awt.geom.Point2D;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;

/** One operator of path drawing, followed by a {@link Rulings}. */
final class PathOperator extends OperatorProcessor {
  /** The operators to register. */
  static final List<String> NAMES =
      List.of(
          "m", "l", "c", "v", "y", "h", "re", "S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "n");

  private final String name;
  private final Rulings rulings;
  private final PDFStreamEngine engine;

  PathOperator(String name, PDFStreamEngine engine, Rulings rulings) {
    super(engine);
    this.name = name;
    this.engine = engine;
    this.rulings = rulings;
  }

  @Override
  public String getName() {
    return name;
  }

  @Override
  public void process(Operator operator, List<COSBase> operands) {
    switch (name) {
      case "m" -> {
        Point2D.Float to = point(operands, 0);
        rulings.move(to.x, to.y);
      }
      case "l" -> {
        Point2D.Float to = point(operands, 0);
        rulings.line(to.x, to.y);
      }
      case "c", "v", "y" -> {
        Point2D.Float to = point(operands, operands.size() - 2);
        rulings.skip(to.x, to.y);
      }
      case "re" -> rectangle(operands);
      case "h" -> rulings.close();
      case "s", "b", "b*" -> {
        rulings.close();
        rulings.stroke();
      }
      case "S", "B", "B*" -> rulings.stroke();
      case "n" -> rulings.drop();
      default -> rulings.fill();
    }
  }

  private void rectangle(List<COSBase> operands) {
    float x = number(operands, 0);
    float y = number(operands, 1);
    Point2D.Float a = engine.transformedPoint(x, y);
    Point2D.Float b = engine.transformedPoint(x + number(operands, 2), y + number(operands, 3));
    rulings.rectangle(a.x, a.y, b.x, b.y);
  }

  private Point2D.Float point(List<COSBase> operands, int at) {
    return engine.transformedPoint(number(operands, at), number(operands, at + 1));
  }

  private static float number(List<COSBase> operands, int at) {
    return at >= 0 && at < operands.size() && operands.get(at) instanceof COSNumber number
        ? number.floatValue()
        : 0;
  }
}
