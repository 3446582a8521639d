package fr.greffe.parsing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.greffe.document.Document;
import fr.greffe.document.Heading;
import fr.greffe.document.Marginal;
import fr.greffe.document.Table;
import fr.greffe.document.Word;
import java.util.List;
import org.junit.jupiter.api.Test;

class PdfLayoutTest {
  private static final String[] PROSE = {
    "Le conseil municipal, réuni à la salle des fêtes, examine la demande",
    "présentée par les associations de la commune et rappelle que le crédit",
    "ouvert au budget permet de répondre à chacune d'elles sans dépasser",
    "la limite que le conseil avait fixée lors de la séance précédente, et",
    "que les dossiers ont été étudiés par la commission compétente avant",
    "la présente réunion, conformément au règlement adopté en début de",
    "mandat par l'assemblée, qui en avait débattu longuement."
  };

  @Test
  void readsTheMarginBeforeTheTextBesideIt() throws Exception {
    try (DrawnPdf pdf = new DrawnPdf()) {
      pdf.lines(
          40, 100, "Nombre de conseillers", "en exercice : 15", "présents : 12", "votants : 13");
      pdf.lines(220, 96, PROSE);

      String text = read(pdf).text();

      assertThat(text).contains("votants : 13\n\nLe conseil municipal, réuni");
      assertThat(text).contains(String.join("\n", PROSE));
    }
  }

  /** As programs do that measure with one font and draw with another. */
  @Test
  void readsRunsDrawnOverEachOtherInTheOrderOfTheirDrawing() throws Exception {
    try (DrawnPdf pdf = new DrawnPdf()) {
      pdf.text(60, 100, "Le conseil se réunit au lieu o")
          .text(184, 100, "rdinaire de ses séances.");
      pdf.text(60, 113, "Madame le maire rappelle que cha").text(196, 113, "cun a reçu le compte ");
      pdf.text(290, 113, "rendu de mars.");
      pdf.text(60, 126, "Le crédit s'élève à 242 ")
          .text(157, 126, "230,00 euros, sous la présidence de ");
      pdf.text(60, 139, "Mme Odile FRE").text(132, 139, "NE, maire, et de ses adjoints.");

      assertThat(read(pdf).text())
          .contains("au lieu ordinaire de ses séances.")
          .contains("rappelle que chacun a reçu le compte rendu de mars.")
          .contains("s'élève à 242 230,00 euros")
          .contains("Mme Odile FRENE, maire");
    }
  }

  @Test
  void readsALineDrawnTwiceForItsInkOnce() throws Exception {
    try (DrawnPdf pdf = new DrawnPdf()) {
      String title = "Tarifs de la salle des fêtes";
      pdf.text(60, 100, title).text(60.3, 100, title);
      pdf.lines(60, 120, PROSE);

      assertThat(read(pdf).text()).doesNotContain("salle salle").contains("fêtes");
    }
  }

  @Test
  void readsNewspaperColumnsOneAfterTheOther() throws Exception {
    try (DrawnPdf pdf = new DrawnPdf()) {
      pdf.text(40, 60, 18, DrawnPdf.BOLD, "La halle sera rénovée avant l'été");
      pdf.lines(
          40,
          100,
          "La municipalité a présenté hier",
          "le projet de rénovation de la",
          "halle, dont le coût est estimé",
          "à 640 000 euros par les ser-",
          "vices de la ville.");
      pdf.lines(
          320,
          100,
          "Les commerçants demandent que",
          "les travaux épargnent le marché",
          "du samedi, qui fait vivre une",
          "trentaine de familles dans le",
          "canton, selon leur syndicat.");

      String text = read(pdf).text();

      assertThat(text).contains("à 640 000 euros par les services\nde la ville.");
      assertThat(text.indexOf("de la ville")).isLessThan(text.indexOf("Les commerçants"));
    }
  }

  @Test
  void readsRuledTablesWithWrappedCells() throws Exception {
    try (DrawnPdf pdf = new DrawnPdf()) {
      for (double y : new double[] {100, 120, 150, 170}) {
        pdf.line(50, y, 450, y);
      }
      for (double x : new double[] {50, 330, 450}) {
        pdf.line(x, 100, x, 170);
      }
      pdf.text(55, 114, "Association").text(340, 114, "Montant");
      pdf.text(55, 132, "Amicale des anciens élèves et").text(55, 144, "amis de l'école du Vallon");
      pdf.text(340, 138, "1 250,00 €");
      pdf.text(55, 164, "Club de judo").text(340, 164, "800 €");

      Document document = read(pdf);

      assertThat(cells(document))
          .containsExactly(
              List.of("Association", "Montant"),
              List.of("Amicale des anciens élèves et amis de l'école du Vallon", "1 250,00 €"),
              List.of("Club de judo", "800 €"));
    }
  }

  @Test
  void readsTablesWithoutFrame() throws Exception {
    try (DrawnPdf pdf = new DrawnPdf()) {
      String[] names = {"Chorale du Lac", "Tennis club", "Comité des fêtes", "Les Amis du livre"};
      String[] sums = {"300 €", "1 500 €", "2 000 €", "450 €"};
      for (int i = 0; i < names.length; i++) {
        pdf.text(60, 100 + 16 * i, names[i]).text(380, 100 + 16 * i, sums[i]);
      }

      assertThat(cells(read(pdf)))
          .containsExactly(
              List.of("Chorale du Lac", "300 €"),
              List.of("Tennis club", "1 500 €"),
              List.of("Comité des fêtes", "2 000 €"),
              List.of("Les Amis du livre", "450 €"));
    }
  }

  @Test
  void movesStampsAsideEvenWhereTheyCoverText() throws Exception {
    try (DrawnPdf pdf = new DrawnPdf()) {
      pdf.lines(60, 60, PROSE);
      pdf.text(330, 74, 7, DrawnPdf.PLAIN, "Envoyé en préfecture le 12/05/2023");
      pdf.text(330, 82, 7, DrawnPdf.PLAIN, "Reçu en préfecture le 12/05/2023");
      pdf.text(330, 90, 7, DrawnPdf.PLAIN, "Affiché le");
      pdf.text(330, 98, 7, DrawnPdf.PLAIN, "ID : 035-213500010-20230510-2023_17-DE");

      Document document = read(pdf);

      assertThat(document.passage().text()).isEqualTo(String.join("\n", PROSE) + "\n");
      assertThat(document.marginalia())
          .singleElement()
          .satisfies(
              stamp -> {
                assertThat(stamp.kind()).isEqualTo(Marginal.Kind.STAMP);
                assertThat(stamp.span().of(document.text()))
                    .isEqualTo(
                        "Envoyé en préfecture le 12/05/2023\nReçu en préfecture le 12/05/2023\n"
                            + "Affiché le\nID : 035-213500010-20230510-2023_17-DE");
              });
    }
  }

  @Test
  void keepsSentencesWholeAcrossPages() throws Exception {
    try (DrawnPdf pdf = new DrawnPdf()) {
      for (int page = 1; page <= 3; page++) {
        pdf.text(60, 40, 8, DrawnPdf.PLAIN, "Commune de Valbrune - procès-verbal du 4 juin 2024");
        pdf.text(60, 130, "page qui commence au milieu d'une phrase et qui se termine");
        pdf.text(60, 143, "de la même manière, sans que rien ne la coupe, avec la");
        pdf.text(280, 815, 8, DrawnPdf.PLAIN, page + "/3");
        if (page < 3) {
          pdf.turnPage();
        }
      }

      Document document = read(pdf);

      assertThat(document.passage().text()).contains("avec la\npage qui commence");
      assertThat(document.marginalia())
          .extracting(Marginal::kind)
          .containsOnly(Marginal.Kind.RUNNING_HEAD, Marginal.Kind.PAGE_NUMBER)
          .hasSize(5);
    }
  }

  @Test
  void mendsWordsCutAtLineEndsAndKeepsCompounds() throws Exception {
    try (DrawnPdf pdf = new DrawnPdf()) {
      pdf.lines(
          60,
          100,
          "Le conseil autorise la com-",
          "mune et son vice-",
          "président à signer avec Saint-",
          "Aubin le contrat d'aména-",
          "gement.");

      assertThat(read(pdf).text())
          .isEqualTo(
              "Le conseil autorise la commune\n"
                  + "et son vice-président\n"
                  + "à signer avec Saint-Aubin\n"
                  + "le contrat d'aménagement.\n");
    }
  }

  @Test
  void joinsLetterSpacedTitlesAndReadsDoubledTypeOnce() throws Exception {
    try (DrawnPdf pdf = new DrawnPdf()) {
      pdf.text(60, 100, 14, DrawnPdf.BOLD, "D É L I B É R A T I O N");
      for (double shift : new double[] {0, 0.3}) {
        pdf.text(60 + shift, 140, "Objet : voirie rurale");
      }
      pdf.lines(60, 180, PROSE);

      Document document = read(pdf);

      assertThat(document.text()).startsWith("DÉLIBÉRATION\n\nObjet : voirie rurale\n\nLe conseil");
      assertThat(document.headings())
          .extracting(Heading::span)
          .extracting(span -> span.of(document.text()))
          .containsExactly("DÉLIBÉRATION");
    }
  }

  @Test
  void placesEveryWordInTheTextAndOnItsPage() throws Exception {
    try (DrawnPdf pdf = new DrawnPdf()) {
      pdf.lines(60, 100, PROSE);

      Document document = read(pdf);

      List<Word> words = document.pages().getFirst().words();
      assertThat(words).hasSize(String.join(" ", PROSE).split(" ").length);
      Word first = words.getFirst();
      assertThat(first.span().of(document.text())).isEqualTo("Le");
      assertThat(first.box().x()).isEqualTo(60);
      assertThat(first.box().y()).isBetween(90.0, 95.0);
      assertThat(words)
          .allSatisfy(
              word -> assertThat(word.span().of(document.text())).doesNotContain(" ", "\n"));
    }
  }

  private static List<List<String>> cells(Document document) {
    assertThat(document.tables()).hasSize(1);
    Table table = document.tables().getFirst();
    return table.rows().stream()
        .map(row -> row.cells().stream().map(cell -> cell.of(document.text())).toList())
        .toList();
  }

  private static Document read(DrawnPdf pdf) throws Exception {
    return new DocumentParser().parse("page.pdf", pdf.bytes());
  }
}
