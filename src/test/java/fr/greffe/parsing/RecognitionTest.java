package fr.greffe.parsing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.greffe.document.Document;
import fr.greffe.document.PageSource;
import fr.greffe.document.Word;
import fr.greffe.parsing.ocr.TextRecognition;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecognitionTest {
  @TempDir static Path cache;

  @BeforeAll
  static void needsTesseract() {
    String missing = new TextRecognition(null).missing();
    assumeTrue(missing == null, "Tesseract is absent: " + missing);
  }

  @Test
  void recognisesAPictureOnceAndPlacesItsWords() throws Exception {
    byte[] scan = scan(0);
    DocumentParser parser = new DocumentParser(cache);

    Document document = parser.parse("scan.png", scan);

    assertThat(document.text()).contains("subvention de 1 450 euros");
    assertThat(document.pages().getFirst().source()).isEqualTo(PageSource.OCR);
    Word word =
        document.pages().getFirst().words().stream()
            .filter(candidate -> candidate.span().of(document.text()).equals("subvention"))
            .findFirst()
            .orElseThrow();
    assertThat(word.confidence()).isBetween(60, 100);
    assertThat(word.box().y()).isBetween(105.0, 125.0);
    try (Stream<Path> kept = Files.walk(cache)) {
      assertThat(kept.filter(Files::isRegularFile)).isNotEmpty();
    }
    assertThat(parser.parse("scan.png", scan)).isEqualTo(document);
  }

  @Test
  void recognisesAgainWithOtherFrenchData(@TempDir Path kept) throws Exception {
    byte[] scan = scan(0);
    new DocumentParser(kept).parse("scan.png", scan);

    rewrite(kept, answer -> answer.replace("subvention", "convention"));
    assertThat(new DocumentParser(kept).parse("scan.png", scan).text())
        .contains("convention de 1 450 euros");

    rewrite(kept, answer -> answer.replaceFirst("fra [0-9a-f]{8}", "fra 00000000"));
    assertThat(new DocumentParser(kept).parse("scan.png", scan).text())
        .contains("subvention de 1 450 euros");
  }

  private static void rewrite(Path folder, UnaryOperator<String> change) throws IOException {
    try (Stream<Path> kept = Files.walk(folder)) {
      for (Path file : kept.filter(Files::isRegularFile).toList()) {
        Files.writeString(file, change.apply(Files.readString(file)));
      }
    }
  }

  @Test
  void turnsAPageThatWasScannedUpsideDown() throws Exception {
    Document document = new DocumentParser(cache).parse("scan.png", scan(2));

    assertThat(document.text()).contains("subvention de 1 450 euros");
  }

  private static byte[] scan(int quarters) throws Exception {
    try (DrawnPdf pdf = new DrawnPdf()) {
      pdf.text(60, 80, 14, DrawnPdf.BOLD, "Délibération du conseil municipal");
      for (int i = 0; i < 8; i++) {
        pdf.text(
            60,
            120 + 24 * i,
            12,
            DrawnPdf.PLAIN,
            "Le conseil accorde une subvention de 1 450 euros au club.");
      }
      try (var loaded = Loader.loadPDF(pdf.bytes())) {
        loaded.getPage(0).setRotation(90 * quarters);
        BufferedImage image = new PDFRenderer(loaded).renderImageWithDPI(0, 200, ImageType.GRAY);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
      }
    }
  }
}
