package fr.greffe.reading;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/** PDFs written by hand to harm whoever opens them. */
final class HostilePdfs {
  private static final String CATALOG = "1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n";
  private static final String ONE_PAGE = "2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj\n";
  private static final String PAGE =
      "3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<<%s>>>>"
          + " endobj\n";
  private static final int DEEP = 100_000;

  private HostilePdfs() {}

  static Map<String, byte[]> all(byte[] good) throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("vide.pdf", new byte[0]);
    files.put("entete-seul.pdf", Arrays.copyOf(good, 10));
    files.put("coupe-a-moitie.pdf", Arrays.copyOf(good, good.length / 2));
    files.put("coupe-a-la-fin.pdf", Arrays.copyOf(good, good.length - 20));
    files.put(
        "arbre-des-pages-en-boucle.pdf",
        pdf(CATALOG, "2 0 obj <</Type/Pages/Kids[2 0 R 2 0 R]/Count 2>> endobj\n"));
    files.put(
        "table-en-boucle.pdf",
        bytes(
            "%PDF-1.4\n"
                + CATALOG
                + "xref\n0 1\n0000000000 65535 f \ntrailer <</Root 1 0 R/Prev 57/Size"
                + " 1>>\nstartxref\n57\n%%EOF"));
    files.put(
        "contenu-sans-fin.pdf",
        page("", stream("/Filter/FlateDecode", deflated("q 1 0 0 1 0 0 cm ", 2_000_000))));
    files.put("police-enorme.pdf", page("/Font<</F 5 0 R>>", text(), hugeFont()));
    files.put("jbig2-abime.pdf", image("/Filter/JBIG2Decode/Width 2000/Height 2000"));
    files.put("jpeg2000-abime.pdf", image("/Filter/JPXDecode/Width 2000/Height 2000"));
    files.put("jpeg-abime.pdf", image("/Filter/DCTDecode/Width 2000/Height 2000"));
    files.put("image-geante.pdf", image("/Width 20000/Height 20000"));
    files.put("page-negative.pdf", boxed("[0 0 -595 -842]", 0));
    files.put("page-sans-nombres.pdf", boxed("[/a (b) null 1e999]", 0));
    files.put("page-immense-tournee.pdf", boxed("[0 0 1000000000 1000000000]", 90));
    files.put("dix-mille-pages.pdf", pages(10_000));
    files.put(
        "tableaux-emboites.pdf",
        page("/X " + "[".repeat(DEEP) + "]".repeat(DEEP), stream("", new byte[0])));
    files.put("xfa-entites-externes.pdf", xfa());
    files.put("pieces-jointes-aux-noms-hostiles.pdf", attachments());
    files.put(
        "actions.pdf",
        pdf(
            "1 0 obj <</Type/Catalog/Pages 2 0 R/OpenAction<</S/Launch/F(/bin/sh)>>>> endobj\n",
            ONE_PAGE,
            PAGE.formatted(""),
            "4 0 obj <</Length 0>> stream\n\nendstream endobj\n"));
    return files;
  }

  /** A form that draws itself twice: what it takes doubles with each step, for ever. */
  static byte[] endless() throws IOException {
    return page("/XObject<</F 5 0 R>>", stream("", bytes("/F Do /F Do")), recursiveForm());
  }

  private static byte[] recursiveForm() throws IOException {
    return object(
        5,
        stream(
            "/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</F 5 0 R>>>>",
            bytes("/F Do /F Do")));
  }

  private static byte[] text() throws IOException {
    return stream("", bytes("BT /F 12 Tf 60 700 Td (Le conseil) Tj ET"));
  }

  private static byte[] hugeFont() throws IOException {
    return join(
        bytes("5 0 obj <</Type/Font/Subtype/TrueType/BaseFont/X/FontDescriptor 6 0 R>> endobj\n"),
        bytes("6 0 obj <</Type/FontDescriptor/FontName/X/Flags 4/FontFile2 7 0 R>> endobj\n"),
        object(7, stream("/Filter/FlateDecode", deflated("\0\1\0\0\377\377glyf", 10_000_000))));
  }

  private static byte[] image(String form) throws IOException {
    byte[] garbage = new byte[5_000];
    Arrays.fill(garbage, (byte) 0x5a);
    return page(
        "/XObject<</I 5 0 R>>",
        stream("", bytes("595 0 0 842 0 0 cm /I Do")),
        object(
            5,
            stream(
                "/Type/XObject/Subtype/Image/ColorSpace/DeviceRGB/BitsPerComponent 8" + form,
                garbage)));
  }

  private static byte[] boxed(String box, int turn) {
    return pdf(
        CATALOG,
        ONE_PAGE,
        "3 0 obj <</Type/Page/Parent 2 0 R/MediaBox%s/Rotate %d>> endobj\n".formatted(box, turn));
  }

  private static byte[] pages(int count) throws IOException {
    try (PDDocument pdf = new PDDocument()) {
      PDPage page = new PDPage();
      for (int i = 0; i < count; i++) {
        pdf.addPage(new PDPage(new COSDictionary(page.getCOSObject())));
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      pdf.save(out);
      return out.toByteArray();
    }
  }

  private static byte[] xfa() throws IOException {
    String form =
        "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><xdp:xdp"
            + " xmlns:xdp=\"http://ns.adobe.com/xdp/\">&e;</xdp:xdp>";
    return join(
        bytes("%PDF-1.7\n1 0 obj <</Type/Catalog/Pages 2 0 R/AcroForm<</XFA 5 0 R>>>> endobj\n"),
        bytes(ONE_PAGE + PAGE.formatted("")),
        object(4, stream("", bytes("BT ET"))),
        object(5, stream("", bytes(form))),
        bytes("trailer <</Root 1 0 R>>\n%%EOF"));
  }

  private static byte[] attachments() throws IOException {
    String names = "(../../x) 5 0 R (a\\000b) 5 0 R (" + "n".repeat(5_000) + ") 5 0 R";
    return join(
        bytes("%PDF-1.7\n1 0 obj <</Type/Catalog/Pages 2 0 R/Names<</EmbeddedFiles<</Names["),
        bytes(names + "]>>>>>> endobj\n" + ONE_PAGE + PAGE.formatted("")),
        object(4, stream("", bytes("BT ET"))),
        bytes("5 0 obj <</Type/Filespec/F(../../x)/EF<</F 6 0 R>>>> endobj\n"),
        object(6, stream("/Type/EmbeddedFile", bytes("x"))),
        bytes("trailer <</Root 1 0 R>>\n%%EOF"));
  }

  private static byte[] page(String resources, byte[] content, byte[]... others)
      throws IOException {
    return join(
        bytes("%PDF-1.7\n" + CATALOG + ONE_PAGE + PAGE.formatted(resources)),
        object(4, content),
        join(others),
        bytes("trailer <</Root 1 0 R>>\n%%EOF"));
  }

  private static byte[] pdf(String... objects) {
    return bytes("%PDF-1.7\n" + String.join("", objects) + "trailer <</Root 1 0 R>>\n%%EOF");
  }

  private static byte[] object(int number, byte[] stream) throws IOException {
    return join(bytes(number + " 0 obj "), stream, bytes(" endobj\n"));
  }

  private static byte[] stream(String keys, byte[] content) throws IOException {
    return join(
        bytes("<<%s/Length %d>> stream\n".formatted(keys, content.length)),
        content,
        bytes("\nendstream"));
  }

  private static byte[] deflated(String part, int length) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DeflaterOutputStream packed = new DeflaterOutputStream(out)) {
      byte[] bytes = bytes(part);
      for (int written = 0; written < length; written += bytes.length) {
        packed.write(bytes);
      }
    }
    return out.toByteArray();
  }

  private static byte[] join(byte[]... parts) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.write(part);
    }
    return out.toByteArray();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
