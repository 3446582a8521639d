package fr.greffe.reading;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Files of other formats than PDF made to harm, and things that are no files. */
final class HostileFiles {
  private static final String OFFICE =
      "xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0'";
  private static final String ENTITIES = entities();
  private static final int DEEP = 100_000;

  private HostileFiles() {}

  /**
   * Contents by name.
   *
   * @param server that nobody should ask for anything
   */
  static Map<String, byte[]> all(String server) throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("bombe-xml.docx", docx(ENTITIES + word("&a9;"), ""));
    files.put("entite-externe.docx", docx(entity("file:///etc/passwd") + word("&x;"), ""));
    files.put("entite-du-reseau.docx", docx(entity(server) + word("&x;"), ""));
    files.put("liens-externes.docx", docx(word("Le conseil décide."), relations(server)));
    files.put("bombe-xml.odt", odt(ENTITIES + "<office:document-content " + OFFICE + ">&a9;"));
    files.put("bombe-xml.html", text(ENTITIES + "<html><body>&a9;</body></html>"));
    files.put(
        "bombe-xml.svg", text(ENTITIES + "<svg xmlns='http://www.w3.org/2000/svg'>&a9;</svg>"));
    files.put(
        "page-qui-appelle.html",
        text(
            "<html><body><img src='"
                + server
                + "'/><iframe src='"
                + server
                + "'/>Avis.</body></html>"));
    files.put("blocs-emboites.html", text("<html><body>" + "<div>".repeat(DEEP) + "Avis public."));
    files.put("ligne-de-quatre-mega.txt", repeated("Le conseil décide ", 4_000_000));
    files.put("utf16-sans-marque.txt", "Le conseil décide.\n".getBytes(StandardCharsets.UTF_16LE));
    files.put(
        "demi-caracteres.txt",
        new byte[] {'L', 'e', ' ', (byte) 0xed, (byte) 0xa0, (byte) 0x80, ' ', 'a'});
    files.put(
        "groupes-emboites.rtf", text("{\\rtf1 " + "{".repeat(DEEP) + "Avis" + "}".repeat(DEEP)));
    files.put("image-promise.rtf", text("{\\rtf1{\\pict\\bin2000000000 x}Avis}"));
    files.put("messages-emboites.eml", nested(200));
    files.put("archives-emboitees.zip", zips(12));
    files.put("bombe.zip", zip("a.txt", repeated(" ", 50_000_000)));
    files.put("noms-hostiles.zip", zip("../../x.txt", text("Le conseil décide de rien.")));
    files.put("plan-geant.png", png(20_000));
    files.put("plan-coupe.png", Arrays.copyOf(png(2_000), 60));
    files.put("image-geante.tiff", tiff(20_000));
    files.put("son.docx", text("RIFF\0\0\0\0WAVEfmt "));
    return files;
  }

  /** Things with the names of files that nobody can read. */
  static void impossible(Path folder) throws IOException, InterruptedException {
    Files.createDirectory(folder.resolve("dossier.pdf"));
    Files.createSymbolicLink(folder.resolve("lien-mort.pdf"), folder.resolve("absent"));
    Files.createSymbolicLink(
        folder.resolve("lien-en-boucle.pdf"), folder.resolve("lien-en-boucle.pdf"));
    Files.createSymbolicLink(folder.resolve("zero.pdf"), Path.of("/dev/zero"));
    new ProcessBuilder("mkfifo", folder.resolve("tube.pdf").toString()).start().waitFor();
  }

  private static String entities() {
    StringBuilder bomb = new StringBuilder("<?xml version='1.0'?><!DOCTYPE d [<!ENTITY a0 'haha'>");
    for (int i = 1; i < 10; i++) {
      bomb.append("<!ENTITY a%d '%s'>".formatted(i, ("&a" + (i - 1) + ";").repeat(10)));
    }
    return bomb.append("]>").toString();
  }

  private static String entity(String address) {
    return "<?xml version='1.0'?><!DOCTYPE d [<!ENTITY x SYSTEM '" + address + "'>]>";
  }

  private static String word(String text) {
    return "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'>"
        + "<w:body><w:p><w:r><w:t>"
        + text
        + "</w:t></w:r></w:p></w:body></w:document>";
  }

  private static String relations(String server) {
    String kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    return "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
        + "<Relationship Id='a' Type='"
        + kind
        + "attachedTemplate' Target='"
        + server
        + "' TargetMode='External'/>"
        + "<Relationship Id='b' Type='"
        + kind
        + "image' Target='"
        + server
        + "' TargetMode='External'/></Relationships>";
  }

  private static byte[] docx(String document, String relations) throws IOException {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put(
        "[Content_Types].xml",
        "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'><Default"
            + " Extension='rels'"
            + " ContentType='application/vnd.openxmlformats-package.relationships+xml'/><Override"
            + " PartName='/word/document.xml'"
            + " ContentType='application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'/></Types>");
    parts.put(
        "_rels/.rels",
        "<Relationships"
            + " xmlns='http://schemas.openxmlformats.org/package/2006/relationships'><Relationship"
            + " Id='r'"
            + " Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument'"
            + " Target='word/document.xml'/></Relationships>");
    parts.put("word/document.xml", document);
    if (!relations.isEmpty()) {
      parts.put("word/_rels/document.xml.rels", relations);
    }
    return zip(parts);
  }

  private static byte[] odt(String content) throws IOException {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("mimetype", "application/vnd.oasis.opendocument.text");
    parts.put("content.xml", content);
    return zip(parts);
  }

  private static byte[] zip(Map<String, String> parts) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(text(part.getValue()));
      }
    }
    return out.toByteArray();
  }

  private static byte[] zip(String name, byte[] content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content);
    }
    return out.toByteArray();
  }

  private static byte[] zips(int depth) throws IOException {
    byte[] inner = repeated(" ", 1_000_000);
    for (int i = 0; i < depth; i++) {
      inner = zip(i == 0 ? "a.txt" : "a.zip", inner);
    }
    return inner;
  }

  private static byte[] nested(int depth) {
    StringBuilder message = new StringBuilder();
    for (int i = 0; i < depth; i++) {
      message.append(
          "From: a@example.org\r\n"
              + "Subject: n\r\n"
              + "MIME-Version: 1.0\r\n"
              + "Content-Type: message/rfc822\r\n\r\n");
    }
    return text(message + "From: a@example.org\r\nSubject: fond\r\n\r\nAvis.\r\n");
  }

  private static byte[] png(int side) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY), "png", out);
    return out.toByteArray();
  }

  private static byte[] tiff(int side) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY), "tiff", out);
    return out.toByteArray();
  }

  private static byte[] repeated(String part, int length) {
    return text(part.repeat(length / part.length()));
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
