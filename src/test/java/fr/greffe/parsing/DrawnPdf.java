package fr.greffe.parsing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

/** Draws the pages of a test, origin at the top left, in points. */
public final class DrawnPdf implements AutoCloseable {
  public static final PDFont PLAIN = new PDType1Font(FontName.HELVETICA);
  public static final PDFont BOLD = new PDType1Font(FontName.HELVETICA_BOLD);
  final PDDocument pdf = new PDDocument();
  private PDPageContentStream content;
  private float height;

  public DrawnPdf() throws IOException {
    content = page(PDRectangle.A4);
  }

  public DrawnPdf turnPage() throws IOException {
    content.close();
    content = page(PDRectangle.A4);
    return this;
  }

  private PDPageContentStream page(PDRectangle size) throws IOException {
    PDPage page = new PDPage(size);
    pdf.addPage(page);
    height = size.getHeight();
    return new PDPageContentStream(pdf, page);
  }

  public DrawnPdf text(double x, double y, String text) throws IOException {
    return text(x, y, 10, PLAIN, text);
  }

  public DrawnPdf text(double x, double y, double size, PDFont font, String text)
      throws IOException {
    content.beginText();
    content.setFont(font, (float) size);
    content.newLineAtOffset((float) x, height - (float) y);
    content.showText(text);
    content.endText();
    return this;
  }

  /** Lines one under the other, 13 points apart. */
  public DrawnPdf lines(double x, double y, String... lines) throws IOException {
    for (int i = 0; i < lines.length; i++) {
      text(x, y + 13 * i, lines[i]);
    }
    return this;
  }

  public DrawnPdf line(double x0, double y0, double x1, double y1) throws IOException {
    content.moveTo((float) x0, height - (float) y0);
    content.lineTo((float) x1, height - (float) y1);
    content.stroke();
    return this;
  }

  /** Over the whole page. */
  public DrawnPdf image(PDImageXObject image) throws IOException {
    content.drawImage(image, 0, 0, PDRectangle.A4.getWidth(), height);
    return this;
  }

  public DrawnPdf renderingMode(RenderingMode mode) throws IOException {
    content.setRenderingMode(mode);
    return this;
  }

  public byte[] bytes() throws IOException {
    content.close();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    pdf.save(out);
    return out.toByteArray();
  }

  @Override
  public void close() throws IOException {
    pdf.close();
  }
}
