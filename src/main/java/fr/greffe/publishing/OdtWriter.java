package fr.greffe.publishing;

import fr.greffe.dossier.Citation;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A manuscript as ODT (OpenDocument 1.3): styled headings, table heads, sources as footnotes. */
final class OdtWriter {
  private static final String TYPE = "application/vnd.oasis.opendocument.text";

  private static final String COMMA = "<text:span text:style-name=\"Comma\">, </text:span>";
  private static final LocalDateTime EPOCH = LocalDateTime.of(2000, 1, 1, 0, 0);

  private final Manuscript manuscript;
  private int notes;
  private int tables;

  private OdtWriter(Manuscript manuscript) {
    this.manuscript = manuscript;
  }

  static void write(Manuscript manuscript, OutputStream out) throws IOException {
    OdtWriter writer = new OdtWriter(manuscript);
    ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    stored(zip, "mimetype", TYPE);
    part(zip, "META-INF/manifest.xml", model("manifest.xml"));
    part(zip, "styles.xml", model("styles.xml"));
    part(zip, "meta.xml", model("meta.xml").replace("{title}", Markup.escaped(manuscript.title())));
    part(zip, "content.xml", model("content.xml").replace("{body}", writer.body()));
    for (Block block : manuscript.blocks()) {
      if (block instanceof Block.Picture picture) {
        part(zip, "Pictures/sommes.svg", picture.svg());
      }
    }
    zip.finish();
  }

  /** The type stands first and uncompressed, so that it can be told from the first bytes. */
  private static void stored(ZipOutputStream zip, String name, String words) throws IOException {
    byte[] bytes = words.getBytes(StandardCharsets.US_ASCII);
    CRC32 sum = new CRC32();
    sum.update(bytes);
    ZipEntry entry = entry(name);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(bytes.length);
    entry.setCrc(sum.getValue());
    zip.putNextEntry(entry);
    zip.write(bytes);
    zip.closeEntry();
  }

  private static void part(ZipOutputStream zip, String name, String words) throws IOException {
    zip.putNextEntry(entry(name));
    zip.write(words.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  private static ZipEntry entry(String name) {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(EPOCH);
    return entry;
  }

  private static String model(String name) throws IOException {
    try (InputStream in = OdtWriter.class.getResourceAsStream("odt/" + name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private String body() {
    String blocks = manuscript.blocks().stream().map(this::block).collect(Collectors.joining("\n"));
    return "<text:p text:style-name=\"Title\">"
        + Markup.escaped(manuscript.title())
        + "</text:p>\n"
        + blocks;
  }

  private String block(Block block) {
    return switch (block) {
      case Block.Heading heading ->
          "<text:h text:style-name=\"Heading_20_1\" text:outline-level=\"%d\">%s</text:h>"
              .formatted(heading.level() - 1, Markup.escaped(heading.words()));
      case Block.Paragraph paragraph ->
          paragraph.sentences().stream()
              .map(this::text)
              .collect(
                  Collectors.joining(
                      " ", "<text:p text:style-name=\"Text_20_body\">", "</text:p>"));
      case Block.Items items -> items(items);
      case Block.Table table -> table(table);
      case Block.Picture picture -> picture(picture);
    };
  }

  private String items(Block.Items items) {
    return items.items().stream()
        .map(
            item ->
                "<text:list-item><text:p text:style-name=\"Text_20_body\">"
                    + text(item)
                    + "</text:p></text:list-item>")
        .collect(
            Collectors.joining(
                "\n",
                "<text:list text:style-name=\""
                    + (items.numbered() ? "Numbers" : "Bullets")
                    + "\">",
                "</text:list>"));
  }

  private String table(Block.Table table) {
    tables++;
    String head =
        table.head().stream()
            .map(cell -> cell("Table_20_Heading", Markup.escaped(cell)))
            .collect(Collectors.joining());
    String rows =
        table.rows().stream()
            .map(
                row ->
                    row.stream()
                        .map(cell -> cell("Table_20_Contents", text(cell)))
                        .collect(Collectors.joining("", "<table:table-row>", "</table:table-row>")))
            .collect(Collectors.joining("\n"));
    return """
    <text:p text:style-name="Caption">%s</text:p>
    <table:table table:name="Tableau%d"><table:title>%s</table:title><table:table-column table:number-columns-repeated="%d"/>
    <table:table-header-rows><table:table-row>%s</table:table-row></table:table-header-rows>
    %s</table:table>\
    """
        .formatted(
            Markup.escaped(table.caption()),
            tables,
            Markup.escaped(table.caption()),
            table.head().size(),
            head,
            rows);
  }

  private static String cell(String style, String content) {
    return "<table:table-cell table:style-name=\"Cell\" office:value-type=\"string\"><text:p text:style-name=\"%s\">%s</text:p></table:table-cell>"
        .formatted(style, content);
  }

  private static String picture(Block.Picture picture) {
    return """
    <text:p text:style-name="Text_20_body"><draw:frame draw:style-name="Drawing" draw:name="Sommes" text:anchor-type="as-char" svg:width="%dpt" svg:height="%dpt"><draw:image xlink:href="Pictures/sommes.svg" xlink:type="simple" xlink:show="embed" xlink:actuate="onLoad" draw:mime-type="image/svg+xml"/><svg:title>Sommes par année</svg:title><svg:desc>%s</svg:desc></draw:frame></text:p>\
    """
        .formatted(picture.width(), picture.height(), Markup.escaped(picture.words()));
  }

  private String text(Text text) {
    return Markup.escaped(text.bound())
        + text.citations().stream().distinct().map(this::note).collect(Collectors.joining(COMMA));
  }

  private String note(Citation citation) {
    notes++;
    String link =
        manuscript.address().isEmpty()
            ? ""
            : " <text:a xlink:type=\"simple\" xlink:href=\"%s\">preuve</text:a>"
                .formatted(Markup.escaped(manuscript.address() + citation.link()));
    return """
    <text:note text:id="note%d" text:note-class="footnote"><text:note-citation>%d</text:note-citation><text:note-body><text:p text:style-name="Footnote"><text:s/>%s%s</text:p></text:note-body></text:note>\
    """
        .formatted(notes, notes, Markup.escaped(Text.bound(Notes.words(citation))), link);
  }
}
