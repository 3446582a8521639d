package fr.greffe.parsing.ocr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.greffe.document.Box;
import fr.greffe.parsing.layout.PlacedWord;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecondLookTest {
  @Test
  void readsDoubtfulFiguresAgainAndKeepsBothReadings() throws Exception {
    Tesseract engine = Tesseract.find();
    assumeTrue(engine != null && engine.readsFrench(), "Tesseract is absent");
    PageImage page = PageImage.of(KnownPage.scanned(200), 595, 842);
    List<PlacedWord> words = new TextRecognition(null).recognise(page).words();
    List<PlacedWord> doubted =
        words.stream()
            .map(
                word ->
                    switch (word.text()) {
                      case "2024" -> word.read("2924", 30, null);
                      case "avril" -> word.read("avnil", 40, null);
                      default -> word;
                    })
            .toList();

    List<PlacedWord> again =
        SecondLook.at(
            doubted,
            new Enlargement(
                page,
                (pictures, resolution) ->
                    Objects.requireNonNullElse(
                        Objects.requireNonNull(engine).lines(pictures, resolution), "")));

    assertThat(again).hasSameSizeAs(words);
    assertThat(again)
        .filteredOn(word -> word.otherwise() != null)
        .extracting(word -> word.otherwise() + " > " + word.text())
        .containsExactly("avnil > avril", "2924 > 2024", "2924 > 2024");
  }

  /** Of what the two readings saw and how sure they were, what is kept and what stays beside it. */
  @ParameterizedTest
  @CsvSource({
    "19, 12, 1er, 46, 1er, 19",
    "Li, 29, 11, 57, 11, Li",
    "11, 78, 1i, 85, 11, 1i",
    "1i, 78, 11, 79, 11, 1i",
    "2921, 79, 2021, 94, 2021, 2921",
    "2021, 79, 2921, 82, 2021, 2921",
    "JUIN, 70, JUN, 83, JUIN,",
    "voici, 55, Voici, 80, voici,",
    "'1,12€', 63, 2€, 77, '1,12€', 2€",
    "160m3, 50, 60m°, 84, 160m3, 60m°",
    "20260, 65, 2026, 83, 2026, 20260",
    "306, 60, 306€, 86, 306,",
  })
  void keepsThePlausibleThenTheSurer(
      String first, int sure, String second, int surer, String kept, String otherwise) {
    PlacedWord word = SecondLook.surer(word(first, sure), word(second, surer));

    assertThat(word.text()).isEqualTo(kept);
    assertThat(word.otherwise()).isEqualTo(otherwise);
  }

  private static PlacedWord word(String text, int sure) {
    Box box = new Box(0, 0, 10, 10);
    return new PlacedWord(text, box, box, 10, 10, false, sure);
  }
}
