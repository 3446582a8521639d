package fr.greffe.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.greffe.dossier.Dossier;
import fr.greffe.dossier.DossierMaker;
import fr.greffe.dossier.DossierStory;
import fr.greffe.dossier.DraftMaker;
import fr.greffe.dossier.Papers;
import fr.greffe.parsing.DocumentParser;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

/** The dossier of the fixtures in every form, opened again. */
class DossierFormatsTest {
  private static final Path CONFIG = Path.of("config");
  private static final Map<DossierFormat, byte[]> WRITTEN = new EnumMap<>(DossierFormat.class);
  private static Manuscript manuscript;

  @BeforeAll
  static void make() throws Exception {
    Papers papers = DossierStory.ofTheFixtures().about("Mont-Blanc Industries");
    Dossier dossier = DossierMaker.load(CONFIG).make(papers);
    manuscript =
        Manuscript.of(
            dossier,
            DraftMaker.load(CONFIG).draft(papers, dossier),
            "À déposer avant le 14 décembre 2021 à 18 h 00.",
            LocalDate.of(2021, 12, 1),
            "http://127.0.0.1:8080");
    for (DossierFormat format : DossierFormat.values()) {
      WRITTEN.put(format, write(format));
    }
  }

  @Test
  void everyFormHoldsTheSameWords() throws Exception {
    DocumentParser parser = new DocumentParser();
    for (DossierFormat format : DossierFormat.values()) {
      byte[] bytes = written(format);
      Files.createDirectories(Path.of("target/dossiers"));
      Files.write(Path.of("target/dossiers/dossier." + format.ending()), bytes);
      String text =
          parser.parse("dossier." + format.ending(), bytes).text().replaceAll("[\\s\u00a0]+", " ");
      assertThat(text)
          .as(format.ending())
          .contains(
              "Projet de question",
              "42 000 €",
              "Que devient « le programme du label »",
              "délibération n° CS2021-15 du 22 avril 2021");
    }
  }

  @Test
  void isTheSameTwice() throws Exception {
    for (DossierFormat format : List.of(DossierFormat.MD, DossierFormat.HTML, DossierFormat.ODT)) {
      assertThat(written(format)).as(format.ending()).isEqualTo(write(format));
    }
  }

  @Test
  void everyNoteOfMarkdownIsDefined() {
    String text = DossierFormat.MD.text(manuscript);
    int notes = manuscript.notes().size();
    assertThat(notes).isGreaterThan(10);
    for (int note = 1; note <= notes; note++) {
      assertThat(text).contains("[^" + note + "]:").containsPattern("\\[\\^" + note + "](?!:)");
    }
  }

  @Test
  void thePdfIsTaggedAndHoldsItsFonts() throws Exception {
    try (PDDocument pdf = Loader.loadPDF(written(DossierFormat.PDF))) {
      var catalog = pdf.getDocumentCatalog();
      assertThat(catalog.getMarkInfo().isMarked()).isTrue();
      assertThat(catalog.getLanguage()).startsWith("fr");
      assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
      assertThat(pdf.getDocumentInformation().getTitle()).startsWith("Dossier : Mont-Blanc");
      String xmp = new String(catalog.getMetadata().toByteArray(), StandardCharsets.UTF_8);
      assertThat(xmp).contains("pdfuaid");
      var resources = pdf.getPage(0).getResources();
      for (var name : resources.getFontNames()) {
        PDFont font = resources.getFont(name);
        assertThat(font.isEmbedded()).as(font.getName()).isTrue();
      }
      Structure structure = Structure.of(catalog.getStructureTreeRoot());
      assertThat(structure.types())
          .contains("H1", "H2", "P", "L", "LI", "Table", "TH", "TD", "Figure");
      assertThat(structure.alternatives())
          .anyMatch(words -> words.startsWith("Sommes votées par année : subventions 2021"));
    }
  }

  /** Every rule of PDF/UA-1 that a machine can check. */
  @Test
  void thePdfIsAccessibleByTheRulesOfPdfUa() throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    try (PDFAParser pdf =
            Foundries.defaultInstance()
                .createParser(
                    new ByteArrayInputStream(written(DossierFormat.PDF)), PDFAFlavour.PDFUA_1);
        PDFAValidator rules =
            Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
      ValidationResult result = rules.validate(pdf);
      assertThat(result.getTotalAssertions()).isGreaterThan(1_000);
      assertThat(result.getFailedChecks().keySet()).isEmpty();
    }
  }

  @Test
  void theDocxHasRealHeadingsTableHeadsNotesAndAVectorChart() throws Exception {
    try (XWPFDocument docx =
        new XWPFDocument(new ByteArrayInputStream(written(DossierFormat.DOCX)))) {
      assertThat(docx.getParagraphs())
          .filteredOn(paragraph -> "Heading1".equals(paragraph.getStyle()))
          .extracting(XWPFParagraph::getText)
          .contains("Chronologie", "Votes", "Projet de question");
      assertThat(docx.getTables())
          .singleElement()
          .satisfies(table -> assertThat(table.getRow(0).isRepeatHeader()).isTrue());
      assertThat(docx.getFootnotes()).hasSizeGreaterThan(20);
      assertThat(docx.getAllPictures())
          .extracting(picture -> picture.getFileName().replaceFirst(".*\\.", ""))
          .contains("svg", "png");
      assertThat(docx.getDocument().xmlText()).contains("svgBlip", "Sommes votées par année");
    }
  }

  @Test
  void theOdtIsWellFormedAndNamesItsTypeFirst() throws Exception {
    byte[] bytes = written(DossierFormat.ODT);
    assertThat(new String(bytes, 30, 47, StandardCharsets.US_ASCII))
        .isEqualTo("mimetypeapplication/vnd.oasis.opendocument.text");
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        byte[] part = zip.readAllBytes();
        if (entry.getName().endsWith(".xml")) {
          var xml =
              DocumentBuilderFactory.newDefaultNSInstance()
                  .newDocumentBuilder()
                  .parse(new ByteArrayInputStream(part));
          assertThat(xml.getDocumentElement()).as(entry.getName()).isNotNull();
        }
        if (entry.getName().equals("content.xml")) {
          assertThat(new String(part, StandardCharsets.UTF_8))
              .contains(
                  "<text:h ",
                  "table:table-header-rows",
                  "text:note-class=\"footnote\"",
                  "svg:desc");
        }
      }
    }
  }

  private static byte[] written(DossierFormat format) {
    return Objects.requireNonNull(WRITTEN.get(format));
  }

  private static byte[] write(DossierFormat format) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    format.write(manuscript, CONFIG, bytes);
    return bytes.toByteArray();
  }
}
