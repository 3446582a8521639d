package fr.greffe.parsing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.greffe.document.Document;
import fr.greffe.document.Evidence;
import fr.greffe.document.Marginal;
import fr.greffe.document.Page;
import fr.greffe.document.PageSource;
import fr.greffe.document.Span;
import fr.greffe.parsing.ocr.CharacterErrors;
import fr.greffe.parsing.ocr.KnownPage;
import fr.greffe.parsing.ocr.TextRecognition;
import java.awt.image.BufferedImage;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ScannedPdfTest {
  private static final String STAMP = "Envoyé en préfecture le 12/04/2024";

  @BeforeAll
  static void needsTesseract() {
    String missing = new TextRecognition(null).missing();
    assumeTrue(missing == null, "Tesseract is absent: " + missing);
  }

  @Test
  void recognisesOnlyThePagesThatNeedItAndNothingTwice() throws Exception {
    try (DrawnPdf pdf = new DrawnPdf()) {
      pdf.lines(60, 100, "Le registre est ouvert par le maire de Valserre-le-Haut.");
      pdf.turnPage();
      scan(pdf, KnownPage.scanned(200));
      pdf.text(330, 40, 8, DrawnPdf.PLAIN, STAMP);

      Document document = new DocumentParser().parse("registre.pdf", pdf.bytes());

      assertThat(document.pages())
          .extracting(Page::source)
          .containsExactly(PageSource.TEXT, PageSource.OCR);
      String recognised = document.pages().getLast().span().of(document.text());
      assertThat(CharacterErrors.rate(KnownPage.text(), recognised)).isLessThan(0.01);
      assertThat(document.marginalia())
          .singleElement()
          .satisfies(stamp -> assertThat(stamp.kind()).isEqualTo(Marginal.Kind.STAMP))
          .satisfies(stamp -> assertThat(stamp.span().of(document.text())).isEqualTo(STAMP));
      assertThat(evidence(document, "registre").ocr()).isNull();
      assertThat(evidence(document, "48 317,60").ocr()).isBetween(60, 99);
      assertThat(evidence(document, STAMP).ocr()).isNull();
    }
  }

  @Test
  void readsThePictureUnderAnInvisibleLayerOfRubble() throws Exception {
    try (DrawnPdf pdf = new DrawnPdf()) {
      scan(pdf, KnownPage.scanned(110));
      pdf.renderingMode(RenderingMode.NEITHER);
      for (int i = 0; i < 16; i++) {
        pdf.text(62, 90 + 26 * i, "Ij# vq~tx l1|k $zx Wq}p (rt% nbvx xzq^ kk{w fgh=jkl");
      }

      Document document = new DocumentParser().parse("scan.pdf", pdf.bytes());

      assertThat(document.pages().getFirst().source()).isEqualTo(PageSource.OCR);
      assertThat(CharacterErrors.rate(KnownPage.text(), document.text())).isLessThan(0.03);
    }
  }

  private static Evidence evidence(Document document, String words) {
    int start = document.text().indexOf(words);
    assertThat(start).as(words).isNotNegative();
    return document.evidence(new Span(start, start + words.length()), "essai");
  }

  private static void scan(DrawnPdf pdf, BufferedImage picture) throws IOException {
    pdf.image(LosslessFactory.createFromImage(pdf.pdf, picture));
  }
}
