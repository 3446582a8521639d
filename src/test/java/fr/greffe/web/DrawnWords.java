package fr.greffe.web;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * Where words are drawn on a page of a PDF, in points from its top left, asked of PDFBox and not of
 * our reader.
 */
record DrawnWords(double left, double top, double right, double bottom, double pageWidth) {
  /** The first place of some words on a page, spaces left out of the comparison. */
  static DrawnWords find(Path pdf, int number, String words) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      List<TextPosition> letters = new ArrayList<>();
      PDFTextStripper stripper =
          new PDFTextStripper() {
            @Override
            protected void writeString(String text, List<TextPosition> positions) {
              positions.stream()
                  .filter(letter -> !letter.getUnicode().isBlank())
                  .forEach(letters::add);
            }
          };
      stripper.setStartPage(number);
      stripper.setEndPage(number);
      stripper.getText(document);
      StringBuilder text = new StringBuilder();
      letters.forEach(letter -> text.append(letter.getUnicode().charAt(0)));
      String wanted = words.replaceAll("\\s", "");
      int at = text.indexOf(wanted);
      TextPosition first = letters.get(at);
      TextPosition last = letters.get(at + wanted.length() - 1);
      return new DrawnWords(
          first.getXDirAdj(),
          first.getYDirAdj() - first.getHeightDir(),
          last.getXDirAdj() + last.getWidthDirAdj(),
          first.getYDirAdj(),
          document.getPage(number - 1).getCropBox().getWidth());
    }
  }
}
