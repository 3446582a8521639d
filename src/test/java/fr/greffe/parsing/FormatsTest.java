package fr.greffe.parsing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.greffe.document.Document;
import fr.greffe.document.Page;
import fr.greffe.parsing.UnreadableDocumentException.Reason;
import fr.greffe.parsing.ocr.TextRecognition;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.Base64;
import java.util.GregorianCalendar;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Formats are told by what files hold, whatever they are called. */
class FormatsTest {
  private static final String RTF =
      "{\\rtf1\\ansi\\ansicpg1252 Le conseil vote 1 200 \\'80 pour l'\\'e9cole.\\par Adopt\\'e9.}";
  private final DocumentParser parser = new DocumentParser();

  @ParameterizedTest
  @ValueSource(strings = {"acte.rtf", "acte.pdf", "acte.doc", "acte"})
  void readsRtfUnderAnyName(String name) throws Exception {
    Document document = parser.parse(name, RTF.getBytes(UTF_8));
    assertThat(document.mediaType()).endsWith("/rtf");
    assertThat(document.text()).contains("1 200 € pour l'école.").contains("Adopté.");
  }

  /** The file was written by a word processor from a page of ours. */
  @Test
  void readsAWord97FileWithItsTableAndWhatItSaysOfItself() throws Exception {
    Path file = Path.of("src/test/resources/office/droits-de-place.doc");
    Document document = parser.parse(file);
    assertThat(document.mediaType()).isEqualTo("application/msword");
    assertThat(document.text())
        .contains("Séance du 14 juin 2019 à 20 heures")
        .contains("n’ont pas changé depuis l’été 2012");
    assertThat(document.tables()).hasSize(1);
    assertThat(document.tables().getFirst().rows().get(1).cells())
        .extracting(cell -> cell.of(document.text()))
        .containsExactly("Étal couvert", "2,40 €");
    assertThat(document.headings())
        .extracting(heading -> heading.span().of(document.text()))
        .containsExactly("Extrait du registre des délibérations du conseil municipal");
    assertThat(document.metadata().title()).isEqualTo("Délibération 2019-07");
    assertThat(document.metadata().author()).isEqualTo("Secrétariat de mairie");
  }

  @Test
  void keepsWhatAPdfSaysOfItselfWithoutTakingItForTheTitle() throws Exception {
    try (DrawnPdf pdf = new DrawnPdf()) {
      pdf.text(60, 100, "Le conseil décide.");
      PDDocumentInformation information = pdf.pdf.getDocumentInformation();
      information.setTitle("Microsoft Word - DELIB\u0000 12.doc");
      information.setAuthor("poste-3");
      information.setCreationDate(
          GregorianCalendar.from(ZonedDateTime.parse("2024-03-15T10:00:00+01:00")));
      Document document = parser.parse("acte.pdf", pdf.bytes());
      assertThat(document.metadata().title()).isNull();
      assertThat(document.metadata().others())
          .containsEntry("Title", "Microsoft Word - DELIB 12.doc")
          .containsEntry("Author", "poste-3")
          .containsEntry("CreationDate", "2024-03-15T09:00:00Z");
    }
  }

  @Test
  void readsAMessageThenItsAttachments() throws Exception {
    String rtf = Base64.getMimeEncoder().encodeToString(RTF.getBytes(UTF_8));
    String message =
        """
        From: Secrétariat <mairie@valserre.example>
        To: presse@example.org
        Subject: Acte du 3 mars
        Date: Mon, 4 Mar 2024 09:30:00 +0100
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary="limite"

        --limite
        Content-Type: text/plain; charset=UTF-8

        Veuillez trouver l'acte en pièce jointe.
        --limite
        Content-Type: application/octet-stream
        Content-Disposition: attachment; filename="../../acte.bin"
        Content-Transfer-Encoding: base64

        %s
        --limite--
        """
            .formatted(rtf)
            .replace("\n", "\r\n");
    Document document = parser.parse("message.txt", message.getBytes(UTF_8));
    assertThat(document.mediaType()).isEqualTo("message/rfc822");
    assertThat(document.pages()).hasSize(2);
    assertThat(document.pages().getFirst().span().of(document.text())).contains("pièce jointe");
    assertThat(document.pages().get(1).span().of(document.text())).contains("1 200 €");
  }

  @Test
  void readsEachPageOfATiff() throws Exception {
    assumeTrue(new TextRecognition(null).missing() == null, "aucun moteur OCR sur cette machine");
    Document document = parser.parse("scan.jpg", tiff("Première page", "Seconde page"));
    assertThat(document.mediaType()).isEqualTo("image/tiff");
    assertThat(document.pages()).extracting(Page::number).containsExactly(1, 2);
    assertThat(document.pages().getFirst().span().of(document.text())).contains("Première");
    assertThat(document.pages().get(1).span().of(document.text())).contains("Seconde");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{ \"commune\": \"Valserre\", \"actes\": [1, 2] }",
        "[{\"numero\": 12}]",
        "body {\n  color: red;\n}\n.acte {\n  margin: 0;\n}\n",
        "class Acte {\n  int numero;\n  void lire() {\n    numero++;\n  }\n}\n",
        "<?xml version=\"1.0\"?><liste><acte/></liste>",
      })
  void saysThatMachineryIsNoDocument(String text) {
    UnreadableDocumentException refusal = refusal("fichier.txt", text);
    assertThat(refusal.reason()).isEqualTo(Reason.UNSUPPORTED);
    assertThat(refusal.getMessage()).contains("Ce n'est pas un document");
  }

  @Test
  void readsAnActWhoseLinesEndWithSemicolons() throws Exception {
    String act = "Vu le code général ;\nVu le budget ;\nVu l'avis {sic} rendu ;\nDécide ;\n";
    assertThat(parser.parse("acte.txt", act.getBytes(UTF_8)).text()).startsWith("Vu le code");
  }

  @Test
  void namesThePagesThatAFrameShows() {
    String frames =
        "<html><frameset cols='20%,80%'><frame src='menu.htm'><frame"
            + " src='seance.htm'></frameset></html>";
    assertThat(refusal("index.html", frames))
        .hasMessageContaining("menu.htm, seance.htm")
        .extracting(UnreadableDocumentException::reason)
        .isEqualTo(Reason.NO_TEXT);
  }

  private UnreadableDocumentException refusal(String name, String text) {
    return catchThrowableOfType(
        UnreadableDocumentException.class, () -> parser.parse(name, text.getBytes(UTF_8)));
  }

  private static byte[] tiff(String... pages) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream output = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(output);
      writer.prepareWriteSequence(null);
      for (BufferedImage page : List.of(pages).stream().map(FormatsTest::page).toList()) {
        writer.writeToSequence(new IIOImage(page, null, null), null);
      }
      writer.endWriteSequence();
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  private static BufferedImage page(String text) {
    BufferedImage page = new BufferedImage(1240, 600, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D brush = page.createGraphics();
    brush.setColor(Color.WHITE);
    brush.fillRect(0, 0, 1240, 600);
    brush.setColor(Color.BLACK);
    brush.setFont(new Font(Font.SERIF, Font.PLAIN, 60));
    brush.drawString(text, 100, 200);
    brush.drawString("du conseil municipal", 100, 300);
    brush.dispose();
    return page;
  }
}
