package fr.greffe.reading;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** Minutes of a council as long as is wanted, every page full. */
final class Minutes {
  private static final int LINES = 45;

  private Minutes() {}

  static Path write(Path file, int pages) throws IOException {
    try (PDDocument pdf = new PDDocument()) {
      PDType1Font font = new PDType1Font(FontName.HELVETICA);
      for (int page = 1; page <= pages; page++) {
        PDPage sheet = new PDPage(PDRectangle.A4);
        pdf.addPage(sheet);
        try (PDPageContentStream content = new PDPageContentStream(pdf, sheet)) {
          content.beginText();
          content.setFont(font, 11);
          content.setLeading(15);
          content.newLineAtOffset(60, 790);
          content.showText("Conseil municipal - séance du 12 mars 2024 - page " + page);
          for (int line = 1; line <= LINES; line++) {
            content.newLine();
            content.showText(
                "Point %d.%d : le conseil vote une aide de %d euros à l'amicale des lecteurs, après débat."
                    .formatted(page, line, 100 + (page * 37 + line * 11) % 9_000));
          }
          content.endText();
        }
      }
      pdf.save(file.toFile());
    }
    return file;
  }
}
