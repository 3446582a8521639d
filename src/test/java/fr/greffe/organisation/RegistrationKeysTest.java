package fr.greffe.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegistrationKeysTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "21860194600013",
        "23350001600040",
        "38047555800058",
        "35600000000048",
        "35600000009075"
      })
  void takesNumbersWhoseKeyIsRight(String siret) {
    assertThat(RegistrationKeys.isSiret(siret)).isTrue();
    assertThat(RegistrationKeys.isSiren(siret.substring(0, 9))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"35600000009074", "21860194600014", "2,19301E+13", "380475558", ""})
  void refusesOthers(String siret) {
    assertThat(RegistrationKeys.isSiret(siret)).isFalse();
  }

  @Test
  void refusesNineZerosThoughTheirSumIsRight() {
    assertThat(RegistrationKeys.isSiren("000000000")).isFalse();
  }

  @Test
  void knowsTheNumbersOfAssociations() {
    assertThat(RegistrationKeys.isRna("W741001234")).isTrue();
    assertThat(RegistrationKeys.isRna("W74100123")).isFalse();
  }
}
