package fr.greffe.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import fr.greffe.document.Document;
import fr.greffe.extraction.act.Papers;
import fr.greffe.register.Warning;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class MinutesChecksTest {
  private static final Extraction EXTRACTION = Extraction.load(Path.of("config"));
  private static final String COMPLETE =
      """
      Commune de Larzan
      PROCÈS-VERBAL DE LA SÉANCE DU CONSEIL MUNICIPAL DU 4 MAI 2023

      L'an deux mil vingt-trois, le quatre mai à vingt heures, le conseil municipal de Larzan s'est réuni à la mairie, sous la présidence de Mme Odile KERN, maire.
      Présents : Mme Odile KERN, M. Yvan ROUX, M. Luc ABEL
      Secrétaire de séance : M. Yvan ROUX
      Le quorum est atteint. L'ordre du jour appelle un point.

      1 - Tarifs du camping
      Le conseil municipal, à l'unanimité, approuve les tarifs.

      La séance est levée à 21 h.
      """;

  @Test
  void findsNothingMissingInCompleteMinutes() {
    assertThat(missing(COMPLETE)).isEmpty();
  }

  @Test
  void namesWhatIsMissing() {
    String poor =
        COMPLETE
            .replace(" à vingt heures", "")
            .replace("Secrétaire de séance : M. Yvan ROUX\n", "")
            .replace("Le quorum est atteint. ", "");
    assertThat(missing(poor))
        .singleElement()
        .extracting(Warning::message)
        .asString()
        .endsWith(": l'heure, le secrétaire de séance, le quorum.");
  }

  @Test
  void asksNothingOfMinutesOlderThanTheRule() {
    String old =
        COMPLETE
            .replace("DU 4 MAI 2023", "DU 4 MAI 2021")
            .replace("vingt-trois", "vingt et un")
            .replace("Le quorum est atteint. ", "");
    assertThat(missing(old)).isEmpty();
  }

  private static List<Warning> missing(String text) {
    Document paper = Papers.of(text);
    return EXTRACTION.read(paper, "papier.txt").getFirst().warnings().stream()
        .filter(warning -> warning.code().equals("mentions-du-proces-verbal"))
        .toList();
  }
}
