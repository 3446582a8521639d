package fr.greffe.parsing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.greffe.document.Document;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Shapes that a person reads without thinking of them. */
class ReadingOrderTest {
  private static final String[] PROSE = {
    "Le conseil municipal, réuni à la salle des fêtes, examine la demande",
    "présentée par les associations de la commune et rappelle que le crédit",
    "ouvert au budget permet de répondre à chacune d'elles sans dépasser",
    "la limite que le conseil avait fixée lors de la séance précédente."
  };

  @ParameterizedTest
  @ValueSource(ints = {90, 180, 270})
  void readsFramesOnTurnedPages(int degrees) throws Exception {
    try (DrawnPdf drawn = new DrawnPdf()) {
      drawn.lines(60, 60, PROSE);
      frame(drawn, 150, "Association", "Montant", "Chorale du Lac", "300 €");
      try (PDDocument pdf = Loader.loadPDF(drawn.bytes())) {
        pdf.getPage(0).setRotation(degrees);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        pdf.save(out);

        Document document = new DocumentParser().parse("page.pdf", out.toByteArray());

        assertThat(document.text()).startsWith(String.join("\n", PROSE));
        assertThat(cells(document))
            .containsExactly(List.of("Association", "Montant"), List.of("Chorale du Lac", "300 €"));
      }
    }
  }

  @Test
  void mendsWordsCutBetweenColumnsAndBetweenPages() throws Exception {
    try (DrawnPdf pdf = new DrawnPdf()) {
      pdf.lines(
          40,
          100,
          "Les habitants ont demandé hier",
          "que les travaux de la place ne",
          "gênent pas le marché du samedi",
          "matin, qui fait vivre une partie",
          "du quartier, et surtout le com-");
      pdf.lines(
          320,
          100,
          "merce de détail, que les élus",
          "voudraient garder ouvert malgré",
          "la poussière et le bruit, comme",
          "ils l'ont dit devant la presse",
          "en présence du chef de la muni-");
      pdf.turnPage();
      pdf.lines(40, 100, "cipalité et de deux adjoints qui", "n'avaient rien à ajouter.");

      String text = read(pdf).text();

      assertThat(text).contains("surtout le commerce").contains("la municipalité");
    }
  }

  @Test
  void readsTablesThatGoOnOverThePageWithTheirHeadAgain() throws Exception {
    try (DrawnPdf pdf = new DrawnPdf()) {
      table(pdf, 700, "Chorale du Lac", "300 €", "Tennis club", "1 500 €");
      pdf.turnPage();
      table(pdf, 60, "Comité des fêtes", "2 000 €", "Les Amis du livre", "450 €");

      Document document = read(pdf);

      assertThat(document.tables()).hasSize(2);
      assertThat(cells(document))
          .contains(
              List.of("Chorale du Lac", "300 €"),
              List.of("Tennis club", "1 500 €"),
              List.of("Comité des fêtes", "2 000 €"),
              List.of("Les Amis du livre", "450 €"));
    }
  }

  @Test
  void keepsCellsWrappedAboveAndBelowTheirRowWhole() throws Exception {
    try (DrawnPdf pdf = new DrawnPdf()) {
      pdf.text(60, 100, "Amicale des anciens élèves");
      pdf.text(60, 112, "et amis de l'école du Vallon").text(380, 106, "1 250 €");
      pdf.text(60, 140, "Club de judo et de lutte").text(380, 146, "800 €");
      pdf.text(60, 152, "du canton de Trével");
      pdf.text(60, 180, "Comité de jumelage avec").text(380, 186, "2 400 €");
      pdf.text(60, 192, "la ville de Mühlbach");

      assertThat(cells(read(pdf)))
          .containsExactly(
              List.of("Amicale des anciens élèves et amis de l'école du Vallon", "1 250 €"),
              List.of("Club de judo et de lutte du canton de Trével", "800 €"),
              List.of("Comité de jumelage avec la ville de Mühlbach", "2 400 €"));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "D É L I B É R A T I O N   N °   1 2 | DÉLIBÉRATION N° 12",
        "C O M P T E   R E N D U | COMPTE RENDU",
        "P R O C È S - V E R B A L | PROCÈS-VERBAL"
      })
  void joinsLetterSpacedTitles(String drawn, String title) throws Exception {
    try (DrawnPdf pdf = new DrawnPdf()) {
      pdf.text(60, 60, 14, DrawnPdf.BOLD, drawn);
      pdf.lines(60, 120, PROSE);

      assertThat(read(pdf).text()).startsWith(title + "\n");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "le coût de <b>813</b> 280 € <i>ttc</i> | le coût de 813 280 € ttc",
        "<span>8</span><span>13</span>&nbsp;280,<sup>50</sup> € | 813 280,50 €",
        "1&#8239;234&#8239;567 € | 1 234 567 €",
        "une sub&shy;vention de l&#8217;&Eacute;tat | une subvention de l’État",
        "le 1<sup>er</sup> mars | le 1er mars",
        "la n<sup>o</sup> 12 de la rue | la no 12 de la rue",
        "l'e&#64259;cacité, l'a&#64258;ux | l'efficacité, l'aflux",
        "un <em>mot</em>coupé et <strong>MAJ</strong>uscule | un motcoupé et MAJuscule",
        "12<!-- --> 500 € | 12 500 €",
        "10&thinsp;000&nbsp;€ par&#8203;ticipation | 10 000 € participation"
      })
  void readsThroughInlineTagsAndExoticSpaces(String html, String text) throws Exception {
    String page =
        "<html><head><title>Séance</title></head><body><main><h1>Séance du conseil</h1><p>Le"
            + " conseil municipal, réuni à la salle des fêtes, examine la demande présentée par les"
            + " associations de la commune : "
            + html
            + ".</p><p>Il rappelle que le crédit ouvert au budget permet de répondre à chacune"
            + " d'elles sans dépasser la limite fixée lors de la séance"
            + " précédente.</p></main></body></html>";

    Document document =
        new DocumentParser().parse("page.html", page.getBytes(StandardCharsets.UTF_8));

    assertThat(document.text()).contains(" : " + text + ".");
  }

  private static void frame(DrawnPdf pdf, double top, String... cells) throws Exception {
    for (int i = 0; i <= cells.length / 2; i++) {
      pdf.line(50, top + 20 * i, 450, top + 20 * i);
    }
    for (double x : new double[] {50, 330, 450}) {
      pdf.line(x, top, x, top + 10 * cells.length);
    }
    for (int i = 0; i < cells.length; i++) {
      pdf.text(i % 2 == 0 ? 55 : 340, top + 14 + 20 * (i / 2), cells[i]);
    }
  }

  private static void table(DrawnPdf pdf, double top, String... cells) throws Exception {
    pdf.text(60, top, 10, DrawnPdf.BOLD, "Association");
    pdf.text(380, top, 10, DrawnPdf.BOLD, "Montant");
    for (int i = 0; i < cells.length; i++) {
      pdf.text(i % 2 == 0 ? 60 : 380, top + 16 + 16 * (i / 2), cells[i]);
    }
  }

  private static List<List<String>> cells(Document document) {
    return document.tables().stream()
        .flatMap(table -> table.rows().stream())
        .map(row -> row.cells().stream().map(cell -> cell.of(document.text())).toList())
        .toList();
  }

  private static Document read(DrawnPdf pdf) throws Exception {
    return new DocumentParser().parse("page.pdf", pdf.bytes());
  }
}
