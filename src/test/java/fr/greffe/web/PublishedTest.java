package fr.greffe.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublishedTest {
  @ParameterizedTest
  @CsvSource({
    "https://valserre.fr/actes/1.pdf, https://valserre.fr/actes/1.pdf",
    "https://valserre.fr/lot.zip!/dossier/1.pdf, https://valserre.fr/lot.zip",
    "papiers/1.pdf,",
    "javascript:alert(1),",
    "http:/papiers/1.pdf,",
  })
  void givesTheAddressOfWhatComesFromTheWeb(String location, String address) {
    assertThat(Published.at(location)).isEqualTo(address);
  }
}
