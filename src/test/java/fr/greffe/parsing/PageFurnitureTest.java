package fr.greffe.parsing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.greffe.document.Document;
import fr.greffe.document.Marginal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Heads, feet and numbers of pages leave the running text and stay on their page. */
class PageFurnitureTest {
  private static final String[] HALVES = {
    "Le conseil rappelle que la convention passée avec le club de",
    "voile arrive à son terme et qu'il convient de la renouveler pour",
    "trois ans, aux mêmes conditions, sans que la subvention ne soit"
  };

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Page # sur 3",
        "Page #/3",
        "Page : #",
        "page n° #",
        "#/3",
        "# sur 3",
        "- # -",
        "– # –",
        "#",
        "p. #",
        "Folio #",
        "Feuillet n° 2024-01#",
        "2024/01#",
        "PV du 4 juin 2024 - Page # sur 3",
        "Commune de Trével - Conseil municipal du 4 juin 2024 - #/3",
        "Mairie de Trével - 2, place du Puits - 99120 Trével"
      })
  void liftsTheFootOutOfTheText(String foot) throws Exception {
    Document document = pages(foot, 70, 815);

    assertThat(document.passage().text()).isEqualTo(String.join("\n", HALVES) + "\n");
    assertThat(document.marginalia()).extracting(Marginal::page).containsExactly(1, 2, 3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Page # sur 3", "#", "Registre des délibérations - 2024/01#"})
  void liftsTheHeadOfLaterPagesOutOfTheText(String head) throws Exception {
    Document document = pages(head, 420, 30);

    assertThat(document.passage().text()).endsWith(String.join("\n", HALVES) + "\n");
    assertThat(document.marginalia()).extracting(Marginal::page).contains(2, 3);
  }

  @Test
  void liftsInitialsAndSignaturesAtTheFootOfEachPage() throws Exception {
    try (DrawnPdf pdf = new DrawnPdf()) {
      for (int i = 0; i < HALVES.length; i++) {
        pdf.text(60, 130, HALVES[i]);
        pdf.text(60, 800, 8, DrawnPdf.PLAIN, "Paraphe du maire :");
        pdf.text(60, 815, 8, DrawnPdf.PLAIN, "Conseil municipal du 4 juin 2024");
        pdf.text(500, 815, 8, DrawnPdf.PLAIN, (i + 1) + "/3");
        if (i < 2) {
          pdf.turnPage();
        }
      }

      Document document = new DocumentParser().parse("pv.pdf", pdf.bytes());

      assertThat(document.passage().text()).isEqualTo(String.join("\n", HALVES) + "\n");
    }
  }

  private static Document pages(String furniture, double x, double y) throws Exception {
    try (DrawnPdf pdf = new DrawnPdf()) {
      for (int i = 0; i < HALVES.length; i++) {
        pdf.text(60, 130, HALVES[i]);
        pdf.text(x, y, 8, DrawnPdf.PLAIN, furniture.replace("#", String.valueOf(i + 1)));
        if (i < 2) {
          pdf.turnPage();
        }
      }
      return new DocumentParser().parse("pv.pdf", pdf.bytes());
    }
  }
}
