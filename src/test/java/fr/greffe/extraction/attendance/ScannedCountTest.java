package fr.greffe.extraction.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import fr.greffe.document.Document;
import fr.greffe.document.DocumentId;
import fr.greffe.document.Metadata;
import fr.greffe.document.Page;
import fr.greffe.document.PageSource;
import fr.greffe.document.Passage;
import fr.greffe.document.Span;
import fr.greffe.register.Count;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** OCR takes ones for letters: the count is kept, with what was seen, and never silently. */
class ScannedCountTest {
  private static final AttendanceReader READER = AttendanceReader.load(Path.of("config"));

  @ParameterizedTest
  @CsvSource({"ll, 11", "1i, 11", "l1, 11", "Il, 11", "{1, 11", "l, 1", "!, 1"})
  void readsOnesThatWereSeenAsLetters(String seen, int value) {
    Roll roll = READER.rolls(passage(seen, PageSource.OCR)).getFirst();

    assertThat(roll.attendance().votants())
        .isEqualTo(new Count(value, "lu « " + seen + " » par OCR"));
    assertThat(roll.warnings())
        .anySatisfy(
            warning -> {
              assertThat(warning.code()).isEqualTo("chiffre-douteux");
              assertThat(warning.evidence().getFirst().quote()).contains(seen);
            });
  }

  @Test
  void leavesLettersOfATextLayerAlone() {
    Roll roll = READER.rolls(passage("ll", PageSource.TEXT)).getFirst();

    assertThat(roll.attendance().votants()).isNull();
  }

  private static Passage passage(String seen, PageSource source) {
    String text =
        "Nombre de conseillers en exercice : 15\nNombre de votants : "
            + seen
            + "\nLe conseil municipal s'est réuni à la mairie.\n";
    Span all = new Span(0, text.length());
    return new Document(
            DocumentId.of(text.getBytes(StandardCharsets.UTF_8)),
            "essai.pdf",
            "application/pdf",
            text,
            List.of(new Page(1, all, 595, 842, source, null, List.of())),
            List.of(),
            List.of(),
            List.of(),
            Metadata.NONE)
        .passage();
  }
}
