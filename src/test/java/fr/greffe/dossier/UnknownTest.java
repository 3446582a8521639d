package fr.greffe.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What a dossier says is missing of the bodies that decide in it. */
class UnknownTest {
  private static final String ACT =
      """
      Commune de Varzelle

      Extrait du registre des délibérations du conseil municipal

      Délibération n° %s

      Séance du %s

      Le conseil municipal de la commune de Varzelle s'est réuni sous la présidence de Mme Odile Perrachon, maire.

      Objet : Subvention à l'association Les Tréteaux du Vernay

      Après en avoir délibéré, le conseil municipal, à l'unanimité,

      DÉCIDE d'attribuer une subvention de 3 000 € à l'association Les Tréteaux du Vernay.
      """;

  @Test
  void namesTheNumbersAndTheSittingsThatWereNotRead() throws Exception {
    Papers papers =
        DossierStory.of(
                ACT.formatted("2024-02", "4 mars 2024"),
                ACT.formatted("2024-05", "9 décembre 2024"))
            .on("Tréteaux du Vernay");
    Dossier dossier = DossierMaker.load(Path.of("config")).make(papers);
    assertThat(dossier.of(Chapter.UNKNOWN))
        .extracting(Line::words)
        .contains(
            "Commune de Varzelle, numéros 2024-# : 1 et 3 à 4 absents (2 numéros lus, jusqu'au 5)",
            "Commune de Varzelle : aucune séance lue du 2e trimestre 2024 au 3e trimestre 2024"
                + " (une par trimestre au moins : CGCT, art. L. 2121-7)");
  }
}
