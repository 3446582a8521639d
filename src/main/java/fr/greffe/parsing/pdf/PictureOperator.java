package fr.greffe.parsing.pdf;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.DrawObject;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDResources;

/** The operator that draws images and forms: notes where images go. */
final class PictureOperator extends DrawObject {
  private static final int MOST = 1000;
  private final PDFStreamEngine engine;
  private final List<Picture> pictures;

  PictureOperator(PDFStreamEngine engine, List<Picture> pictures) {
    super(engine);
    this.engine = engine;
    this.pictures = pictures;
  }

  @Override
  public void process(Operator operator, List<COSBase> operands) throws IOException {
    PDResources resources = engine.getResources();
    if (!operands.isEmpty()
        && operands.getFirst() instanceof COSName name
        && resources != null
        && resources.isImageXObject(name)
        && pictures.size() < MOST) {
      pictures.add(
          new Picture(
              name, resources, engine.getGraphicsState().getCurrentTransformationMatrix().clone()));
    } else {
      super.process(operator, operands);
    }
  }
}
