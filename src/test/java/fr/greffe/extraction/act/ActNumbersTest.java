package fr.greffe.extraction.act;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every form that act numbers take, printed alone and before a title. */
class ActNumbersTest {
  private static final Landmarks LANDMARKS = Landmarks.load(Path.of("config"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2021-04-15",
        "2011-02-001",
        "2010/12/01",
        "2014-085",
        "2013-19",
        "D-2023-045",
        "DEL_2023_045",
        "DEL042023_012",
        "12/2021",
        "36/2023",
        "03-2024",
        "CS2021-15",
        "CS2021_15",
        "CC-2022-7",
        "CM 2021-33",
        "BC-2022-04",
        "CP-2023-112",
        "1906201901",
        "1DL15494",
        "20-0456",
        "2021.06.14-12",
        "CR 13-16",
        "CP 2023-112",
        "14.03.26.31",
        "7966"
      })
  void readsTheNumber(String number) {
    assertThat(LANDMARKS.describe("Délibération n° " + number))
        .containsExactly("number " + number + " | ");
    assertThat(LANDMARKS.describe("Délibération n° " + number + " : Achat d'un four"))
        .containsExactly("number " + number + " | Achat d'un four");
  }
}
