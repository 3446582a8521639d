package fr.greffe.parsing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.greffe.document.Document;
import fr.greffe.document.Heading;
import fr.greffe.parsing.UnreadableDocumentException.Reason;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentParserTest {
  private final DocumentParser parser = new DocumentParser();

  @Test
  void readsPlainTextInWindows1252() throws Exception {
    Document document =
        parser.parse(
            "acte.txt",
            "Séance du 3 mai\n\n1\u00a0200 € votés".getBytes(Charset.forName("windows-1252")));

    assertThat(document.text()).isEqualTo("Séance du 3 mai\n\n1 200 € votés\n");
    assertThat(document.pages()).hasSize(1);
    assertThat(document.metadata().title()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-16"})
  void readsPlainTextInTwoBytesACharacter(String charset) throws Exception {
    Document document =
        parser.parse("acte.txt", "Séance du 3 mai\n\n1 200 € votés".getBytes(charset));

    assertThat(document.text()).isEqualTo("Séance du 3 mai\n\n1 200 € votés\n");
  }

  @Test
  void readsFrontMatterAndFormattingOfMarkdown() throws Exception {
    String markdown =
        """
        ---
        title: Le conseil vote
        author: Rédaction
        date: 2023-02-01T08:00:00
        tags: [budget, école]
        ---

        ## Une subvention

        Le conseil accorde **813 **280 € à [l'école](https://example.org).

        | Association | Montant |
        |---|---|
        | Chorale | 300 € |
        """;

    Document document = parser.parse("article.md", markdown.getBytes(StandardCharsets.UTF_8));

    assertThat(document.metadata().title()).isEqualTo("Le conseil vote");
    assertThat(document.metadata().published()).isEqualTo("2023-02-01T08:00:00");
    assertThat(document.metadata().others()).containsEntry("tags", "budget, école");
    assertThat(document.text())
        .startsWith("Le conseil vote\n\nUne subvention\n\n")
        .contains("Chorale\t300 €");
    assertThat(document.headings()).extracting(Heading::level).containsExactly(1, 2);
    assertThat(document.tables()).hasSize(1);
  }

  @Test
  void keepsNumbersWholeAcrossInlineTags() throws Exception {
    Document document =
        parser.parse(
            "page.html",
            "<html><body><p>soit 813 <b>280</b> € pour l'<i>éco</i>le</p></body></html>"
                .getBytes(StandardCharsets.UTF_8));

    assertThat(document.text()).isEqualTo("soit 813 280 € pour l'école\n");
  }

  @Test
  void saysThatAnEmptyFileIsEmpty() {
    assertThat(reason(new byte[0])).isEqualTo(Reason.EMPTY);
  }

  @Test
  void saysThatATruncatedPdfIsCorrupt() {
    assertThat(reason("%PDF-1.7\n1 0 obj\n<< /Type".getBytes(StandardCharsets.US_ASCII)))
        .isEqualTo(Reason.CORRUPT);
  }

  @Test
  void saysThatAMissingFileIsInaccessible() {
    assertThatThrownBy(() -> parser.parse(Path.of("nulle-part.pdf")))
        .isInstanceOf(UnreadableDocumentException.class)
        .hasMessageContaining("n'existe pas");
  }

  private Reason reason(byte[] bytes) {
    return catchThrowableOfType(
            UnreadableDocumentException.class, () -> parser.parse("fichier", bytes))
        .reason();
  }
}
