package fr.greffe.parsing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.greffe.document.Document;
import fr.greffe.document.PageSource;
import fr.greffe.parsing.UnreadableDocumentException.Reason;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;

class HostileFilesTest {
  private static final String CONTENT_TYPES =
      "<?xml version=\"1.0\"?><Types"
          + " xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default"
          + " Extension=\"rels\""
          + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override"
          + " PartName=\"/word/document.xml\""
          + " ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>";
  private static final String RELATIONS =
      "<?xml version=\"1.0\"?><Relationships"
          + " xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship"
          + " Id=\"r1\""
          + " Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\""
          + " Target=\"word/document.xml\"/></Relationships>";
  private final DocumentParser parser = new DocumentParser();

  @Test
  void refusesAPdfThatNeedsAPassword() throws Exception {
    try (DrawnPdf pdf = new DrawnPdf()) {
      pdf.text(60, 100, "secret");
      pdf.pdf.protect(new StandardProtectionPolicy("maître", "lecteur", new AccessPermission()));

      assertThat(reason(pdf.bytes())).isEqualTo(Reason.ENCRYPTED);
    }
  }

  @Test
  void readsAPdfProtectedAgainstChangesOnly() throws Exception {
    try (DrawnPdf pdf = new DrawnPdf()) {
      pdf.text(60, 100, "lisible");
      pdf.pdf.protect(new StandardProtectionPolicy("maître", "", new AccessPermission()));

      assertThat(parser.parse("a.pdf", pdf.bytes()).text()).isEqualTo("lisible\n");
    }
  }

  @Test
  void saysThatAPdfCutInTheMiddleIsCorruptOrReadsWhatIsLeft() throws Exception {
    byte[] whole = prose();
    for (int part = 1; part < 20; part++) {
      byte[] cut = Arrays.copyOf(whole, whole.length * part / 20);
      try {
        assertThat(parser.parse("a.pdf", cut).pages()).isNotEmpty();
      } catch (UnreadableDocumentException e) {
        assertThat(e.reason()).isEqualTo(Reason.CORRUPT);
      }
    }
  }

  @Test
  void survivesDamagedBytesAnywhere() throws Exception {
    byte[] whole = prose();
    java.util.Random random = new java.util.Random(7);
    for (int i = 0; i < 40; i++) {
      byte[] damaged = whole.clone();
      for (int j = 0; j < 30; j++) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
      }
      try {
        assertThat(parser.parse("a.pdf", damaged).pages()).isNotEmpty();
      } catch (UnreadableDocumentException e) {
        assertThat(e.getMessage()).isNotBlank();
      }
    }
  }

  @Test
  void refusesADocxThatUnpacksToGigabytes() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      entry(zip, "[Content_Types].xml", CONTENT_TYPES);
      entry(zip, "_rels/.rels", RELATIONS);
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      byte[] blanks = new byte[1 << 20];
      Arrays.fill(blanks, (byte) ' ');
      for (int i = 0; i < 210; i++) {
        zip.write(blanks);
      }
      zip.closeEntry();
    }

    assertThat(reason(out.toByteArray())).isEqualTo(Reason.TOO_LARGE);
  }

  @Test
  void expandsNoEntitiesOfAnXmlBomb() throws Exception {
    StringBuilder bomb =
        new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY a0 \"haha\">");
    for (int i = 1; i < 12; i++) {
      bomb.append("<!ENTITY a").append(i).append(" \"");
      bomb.append(("&a" + (i - 1) + ";").repeat(10)).append("\">");
    }
    bomb.append(
        "]><w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">");
    bomb.append("<w:body><w:p><w:r><w:t>&a11;</w:t></w:r></w:p></w:body></w:document>");

    assertOutcome(docx(bomb.toString()));
  }

  @Test
  void readsNoFileThroughAnExternalEntity() throws Exception {
    String thief =
        "<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><w:document"
            + " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
            + "<w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>";

    assertOutcome(docx(thief));
  }

  @Test
  void boundsPagesOfAbsurdSize() throws Exception {
    try (PDDocument pdf = new PDDocument()) {
      pdf.addPage(new PDPage(new PDRectangle(2_000_000, 2_000_000)));
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      pdf.save(out);

      Document document = parser.parse("a.pdf", out.toByteArray());

      assertThat(document.pages().getFirst().source()).isEqualTo(PageSource.NONE);
      assertThat(document.pages().getFirst().unread()).contains("trop grande");
    }
  }

  @Test
  void readsTenThousandPages() throws Exception {
    try (PDDocument pdf = new PDDocument()) {
      PDPage page = new PDPage();
      for (int i = 0; i < 10_000; i++) {
        pdf.addPage(new PDPage(new org.apache.pdfbox.cos.COSDictionary(page.getCOSObject())));
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      pdf.save(out);

      assertThat(parser.parse("a.pdf", out.toByteArray()).pages()).hasSize(10_000);
    }
  }

  @Test
  void saysThatAPictureWithoutTextHasNone() throws Exception {
    BufferedImage blank = new BufferedImage(400, 600, BufferedImage.TYPE_BYTE_GRAY);
    blank.createGraphics().fillRect(0, 0, 400, 600);

    Document document = parser.parse("photo.png", png(blank));

    assertThat(document.text()).isEmpty();
    assertThat(document.pages().getFirst().unread()).contains("aucun texte");
  }

  @Test
  void readsHugePicturesAtReducedSize() throws Exception {
    BufferedImage huge = new BufferedImage(20_000, 20_000, BufferedImage.TYPE_BYTE_BINARY);

    assertThat(parser.parse("plan.png", png(huge)).pages()).hasSize(1);
  }

  @Test
  void tellsTheFormatByTheBytes() throws Exception {
    assertThat(parser.parse("acte.docx", prose()).mediaType()).isEqualTo("application/pdf");
    assertThat(reason("RIFF\0\0\0\0WAVEfmt ".getBytes(StandardCharsets.ISO_8859_1)))
        .isEqualTo(Reason.UNSUPPORTED);
  }

  @Test
  void readsAttachmentsWhateverTheirNames() throws Exception {
    String message =
        """
        From: mairie@example.org
        Subject: Acte du 3 mai
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary="b"

        --b
        Content-Type: text/plain; charset=utf-8

        Veuillez trouver l'acte ci-joint.
        --b
        Content-Type: application/pdf; name="../../../etc/cron.d/x"
        Content-Disposition: attachment; filename="../../../etc/cron.d/x"
        Content-Transfer-Encoding: base64

        %s
        --b--
        """
            .formatted(Base64.getMimeEncoder().encodeToString(prose()));

    Document document =
        parser.parse("a.eml", message.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));

    assertThat(document.text())
        .contains("Veuillez trouver")
        .contains("Le conseil vote la subvention");
    assertThat(document.pages()).hasSize(2);
  }

  private void assertOutcome(byte[] bytes) throws Exception {
    try {
      assertThat(parser.parse("a.docx", bytes).text()).doesNotContain("haha", "root:");
    } catch (UnreadableDocumentException e) {
      assertThat(e.reason()).isIn(Reason.CORRUPT, Reason.NO_TEXT);
    }
  }

  private Reason reason(byte[] bytes) {
    return catchThrowableOfType(
            UnreadableDocumentException.class, () -> parser.parse("fichier", bytes))
        .reason();
  }

  private static byte[] prose() throws IOException {
    try (DrawnPdf pdf = new DrawnPdf()) {
      return pdf.lines(60, 100, "Le conseil vote la subvention", "à l'unanimité.").bytes();
    }
  }

  private static byte[] docx(String document) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      entry(zip, "[Content_Types].xml", CONTENT_TYPES);
      entry(zip, "_rels/.rels", RELATIONS);
      entry(zip, "word/document.xml", document);
    }
    return out.toByteArray();
  }

  private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  private static byte[] png(BufferedImage image) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, "png", out);
    return out.toByteArray();
  }
}
