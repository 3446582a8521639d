package fr.greffe.extraction.heading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names of bodies as papers print them, and as a sentence writes them. */
class BodyNamesTest {
  @ParameterizedTest
  @CsvSource({
    "COMMUNE DE SAINT-AUBIN, Commune de Saint-Aubin",
    "Commune DE SAINT-AUBIN, Commune de Saint-Aubin",
    "Commune de L’Islette, Commune de L'Islette",
    "Commune de BIOTS, Commune de Biots",
    "Syndicat mixte POUR L’ENTRETIEN DES VALLÉES DU GOURAN, "
        + "Syndicat mixte pour l'Entretien des Vallées du Gouran",
    "Communauté de communes du Pays d’Airelle, Communauté de communes du Pays d'Airelle",
    "SIVOM DES DEUX RIVES, SIVOM des Deux Rives",
  })
  void areWrittenAsInASentence(String printed, String tidy) {
    assertThat(BodyNames.tidy(printed)).isEqualTo(tidy);
  }
}
