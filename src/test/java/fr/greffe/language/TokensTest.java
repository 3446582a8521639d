package fr.greffe.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokensTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          l'eau de l’Arve                | l'_eau_de_l’_Arve
          M. Roy et J. Le Goff           | M._Roy_et_J._Le_Goff
          la C.A.F. et l'A.C.P.G         | la_C.A.F._et_l'_A.C.P.G
          Saint-Rémy-du-Val (44)         | Saint-Rémy-du-Val_(_44_)
          n°12, art. 3                   | n°_12_,_art_._3
          12 500,00 € le 03/04/2021      | 12_500,00_€_le_03/04/2021
          « Les Amis »                   | «_Les_Amis_»
          """)
  void cutsAsTheModelIsTrained(String text, String tokens) {
    assertThat(Tokens.of(text).stream().map(Token::text).collect(Collectors.joining("_")))
        .isEqualTo(tokens);
  }
}
