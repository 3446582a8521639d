package fr.greffe.extraction.date;

import static org.assertj.core.api.Assertions.assertThat;

import fr.greffe.document.Box;
import fr.greffe.document.Document;
import fr.greffe.document.DocumentId;
import fr.greffe.document.Metadata;
import fr.greffe.document.Page;
import fr.greffe.document.PageSource;
import fr.greffe.document.Span;
import fr.greffe.document.Word;
import fr.greffe.register.Mention;
import fr.greffe.register.PartialDate;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A heading repeated on each page tells which of two readings of a scan is right. */
class RepeatedHeadingTest {
  private static final DateExtractor DATES = DateExtractor.load(Path.of("config"));

  @Test
  void takesTheSurerReadingOfTheSameLineAndSaysSo() {
    Document document =
        scanned(
            "Date de la convocation : 6 mars 2019\n", 50,
            "Date de fa convocation : 16 mars 2019\n", 90);

    List<Mention<PartialDate>> dates = DATES.extract(document.passage());

    assertThat(dates)
        .extracting(date -> date.fact().start())
        .containsOnly(LocalDate.of(2019, 3, 16));
    assertThat(dates.getFirst().fact().flag())
        .isEqualTo("lu « 6 mars 2019 » par OCR, « 16 mars 2019 » p. 2");
    assertThat(DATES.read(document.passage(), null).warnings())
        .singleElement()
        .satisfies(warning -> assertThat(warning.code()).isEqualTo("date-douteuse"))
        .satisfies(warning -> assertThat(warning.evidence()).hasSize(2));
  }

  @Test
  void leavesReadingsThatOcrDoesNotDoubt() {
    assertThat(
            days(
                "Date de la convocation : 6 mars 2019\n", 90,
                "Date de la convocation : 16 mars 2019\n", 95))
        .containsExactly(LocalDate.of(2019, 3, 6), LocalDate.of(2019, 3, 16));
  }

  @Test
  void leavesDatesBehindOtherWordsOrFarFromTheDay() {
    assertThat(
            days(
                "Date de la convocation : 6 mars 2019\n", 50,
                "Date de la réunion de la commission : 16 mars 2019\n", 95))
        .contains(LocalDate.of(2019, 3, 6));
    assertThat(
            days(
                "Date de la convocation : 6 mars 2019\n", 50,
                "Date de la convocation : 27 mars 2019\n", 95))
        .contains(LocalDate.of(2019, 3, 6));
  }

  private static List<LocalDate> days(String first, int sure, String second, int surer) {
    return DATES.extract(scanned(first, sure, second, surer).passage()).stream()
        .map(mention -> mention.fact().start())
        .toList();
  }

  private static Document scanned(String first, int sure, String second, int surer) {
    String text = first + second;
    return new Document(
        DocumentId.of(text.getBytes(StandardCharsets.UTF_8)),
        "essai.pdf",
        "application/pdf",
        text,
        List.of(page(1, 0, first, sure), page(2, first.length(), second, surer)),
        List.of(),
        List.of(),
        List.of(),
        Metadata.NONE);
  }

  private static Page page(int number, int start, String text, int sure) {
    List<Word> words = new ArrayList<>();
    int at = 0;
    for (String word : text.strip().split(" ", -1)) {
      Span span = new Span(at, at + word.length()).shift(start);
      words.add(new Word(span, new Box(at, 0, word.length(), 10), sure));
      at += word.length() + 1;
    }
    Span span = new Span(start, start + text.length());
    return new Page(number, span, 595, 842, PageSource.OCR, null, words);
  }
}
