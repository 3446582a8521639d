package fr.greffe.parsing.ocr;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** A page of an act whose every character is known, to be scanned in many ways. */
public final class KnownPage {
  static final List<String> LINES =
      List.of(
          "COMMUNE DE VALSERRE-LE-HAUT",
          "Séance du jeudi 11 avril 2024 à 18 h 30",
          "Nombre de membres en exercice : 15",
          "Présents : 11 - Pouvoirs : 3 - Votants : 14",
          "Objet : Réfection de la toiture de l'école maternelle",
          "Monsieur le Maire rappelle à l'assemblée que la toiture de l'école",
          "maternelle, posée en 1978, laisse passer l'eau depuis l'hiver dernier et",
          "que trois entreprises ont été consultées. L'offre de la SARL Charpentes",
          "du Vallon s'élève à 48 317,60 € HT, celle de Toitures Lemoine à",
          "52 940,00 € HT et la troisième à 61 105,25 € HT.",
          "Le conseil municipal, après en avoir délibéré, à l'unanimité :",
          "DÉCIDE de retenir l'offre de la SARL Charpentes du Vallon ;",
          "SOLLICITE une subvention de 14 500 € auprès du Département ;",
          "PRÉCISE que les crédits sont inscrits à l'article 21312 du budget 2024 ;",
          "AUTORISE Madame Hélène Brûlé, première adjointe, à signer le marché.",
          "Fait et délibéré les jour, mois et an susdits.");

  private static final PDFont PLAIN = new PDType1Font(FontName.HELVETICA);
  private static final int LEFT = 62;
  private static final int TOP = 90;
  private static final int STEP = 26;

  private KnownPage() {}

  public static String text() {
    return String.join("\n", LINES);
  }

  /** Where the line that bears {@code rank} stands, in points from the top of the page. */
  public static double baseline(int rank) {
    return TOP + (double) STEP * rank;
  }

  /** The page as grey pixels. */
  public static BufferedImage scanned(int resolution) throws IOException {
    try (PDDocument pdf = new PDDocument()) {
      PDPage page = new PDPage(PDRectangle.A4);
      pdf.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
        for (int i = 0; i < LINES.size(); i++) {
          content.beginText();
          content.setFont(PLAIN, 12);
          content.newLineAtOffset(LEFT, (float) (page.getMediaBox().getHeight() - baseline(i)));
          content.showText(LINES.get(i));
          content.endText();
        }
      }
      return new PDFRenderer(pdf).renderImageWithDPI(0, resolution, ImageType.GRAY);
    }
  }
}
