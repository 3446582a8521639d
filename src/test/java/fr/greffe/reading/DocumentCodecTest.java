package fr.greffe.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.greffe.document.Box;
import fr.greffe.document.Document;
import fr.greffe.document.DocumentId;
import fr.greffe.document.Heading;
import fr.greffe.document.Marginal;
import fr.greffe.document.Metadata;
import fr.greffe.document.Page;
import fr.greffe.document.PageSource;
import fr.greffe.document.Span;
import fr.greffe.document.Table;
import fr.greffe.document.Word;
import fr.greffe.parsing.DocumentParser;
import fr.greffe.parsing.UnreadableDocumentException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DocumentCodecTest {
  private static final DocumentParser PARSER = new DocumentParser(Path.of("target/ocr"));

  static List<Path> fixtures() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("fixtures"))) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !file.toString().matches(".*\\.(json|tsv)"))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void givesBackEveryFixture(Path file) throws Exception {
    Document document;
    try {
      document = PARSER.parse(file);
    } catch (UnreadableDocumentException e) {
      return;
    }
    byte[] bytes = DocumentCodec.encode(document);

    Document back = DocumentCodec.decode(bytes);

    assertThat(back).isEqualTo(document);
    assertThat(DocumentCodec.encode(back)).isEqualTo(bytes);
  }

  @Test
  void givesBackWhatIsOdd() throws Exception {
    Document odd = odd("\ud83d seul, \ud83d\ude00 entier, \udc00\0\uffff é€");

    assertThat(DocumentCodec.decode(DocumentCodec.encode(odd))).isEqualTo(odd);
  }

  @Test
  void refusesBytesDamagedAnywhere() {
    byte[] whole = DocumentCodec.encode(odd("Le conseil décide."));
    for (int i = 0; i < whole.length; i++) {
      byte[] damaged = whole.clone();
      damaged[i] ^= 1 << i % 8;
      assertThatThrownBy(() -> DocumentCodec.decode(damaged)).isInstanceOf(IOException.class);
      byte[] cut = Arrays.copyOf(whole, i);
      assertThatThrownBy(() -> DocumentCodec.decode(cut)).isInstanceOf(IOException.class);
    }
  }

  @Test
  void refusesBytesOfAnotherVersion() {
    byte[] bytes = DocumentCodec.encode(odd("Le conseil décide."));
    bytes[4]++;

    assertThatThrownBy(() -> DocumentCodec.decode(bytes))
        .hasMessage("document encoded in version 3, not 2");
  }

  @Test
  void takesAFewBytesForAWord() throws Exception {
    Document document =
        PARSER.parse(Path.of("fixtures/deliberations/proces-verbal-six-actes-numerotes.pdf"));
    int words = document.pages().stream().mapToInt(page -> page.words().size()).sum();

    int places = DocumentCodec.encode(document).length - document.text().length();

    assertThat(places).isBetween(words, 16 * words);
  }

  private static Document odd(String text) {
    Span span = new Span(0, text.length());
    Word first = new Word(span, new Box(0.1f, -0.0, Math.PI, Double.NaN), 100);
    Word second = new Word(new Span(0, 0), new Box(0.1f, 0.0, Math.PI, Double.NaN), 0, "zéro");
    return new Document(
        DocumentId.of(new byte[0]),
        "..\0/\ud800",
        "text/plain",
        text,
        List.of(
            new Page(1, span, 0, 1e300, PageSource.OCR, null, List.of(first, second, first)),
            new Page(2, span, 3, 4, PageSource.NONE, "La page est blanche.", List.of()),
            new Page(3, span, 3, 4, PageSource.NONE, "La page est blanche.", List.of())),
        List.of(new Marginal(Marginal.Kind.STAMP, 2, span)),
        List.of(new Heading(span, 3), new Heading(new Span(0, 1), 0)),
        List.of(
            new Table(1, List.of()),
            new Table(9, List.of(new Table.Row(List.of(new Span(4, 4), span)), row()))),
        new Metadata("titre", null, null, "titre", null, Map.of("clé", "titre", "b", "", "a", "")));
  }

  private static Table.Row row() {
    return new Table.Row(List.of());
  }
}
