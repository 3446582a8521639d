package fr.greffe.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.greffe.document.Document;
import fr.greffe.document.DocumentId;
import fr.greffe.document.Metadata;
import fr.greffe.document.Page;
import fr.greffe.document.PageSource;
import fr.greffe.document.Span;
import fr.greffe.parsing.DocumentParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadingCacheTest {
  private static final String TEXT = "Délibération du 3 mars 2024\n";
  private static final DocumentId ID = DocumentId.of(TEXT.getBytes(UTF_8));

  @TempDir private Path folder;

  @Test
  void givesBackWhatTheSameReaderRead() {
    cache("1", "1").keep(document(PageSource.TEXT));
    assertThat(cache("1", "1").find(ID)).contains(document(PageSource.TEXT));
    assertThat(cache("1", "1").find(DocumentId.of(new byte[1]))).isEmpty();
  }

  @Test
  void knowsNothingOfWhatAnotherReaderRead() {
    cache("1", "1").keep(document(PageSource.TEXT));
    assertThat(cache("2", "1").find(ID)).isEmpty();
  }

  @Test
  void dependsOnRecognitionOnlyWherePagesArePictures() {
    cache("1", "1").keep(document(PageSource.TEXT));
    assertThat(cache("1", "2").find(ID)).isPresent();
    cache("1", "1").keep(document(PageSource.OCR));
    assertThat(cache("1", "1").find(ID)).isPresent();
    assertThat(cache("1", "2").find(ID)).isEmpty();
  }

  @Test
  void sparesTheReadingOfAFileThatWasRead() throws Exception {
    Path known = Files.writeString(folder.resolve("acte.txt"), TEXT);
    Path other = Files.writeString(folder.resolve("autre.txt"), "Arrêté du 4 mars 2024\n");
    cache("1", "1").keep(document(PageSource.OCR));
    KeptFirst reading = new KeptFirst(cache("1", "1"), new DocumentParser()::parse);

    assertThat(reading.read("acte.txt", known)).isEqualTo(document(PageSource.OCR));
    assertThat(reading.read("autre.txt", other).text()).isEqualTo("Arrêté du 4 mars 2024\n");
  }

  @Test
  void takesADamagedReadingForNoneWhereverTheDamageIs() throws IOException {
    cache("1", "1").keep(document(PageSource.TEXT));
    Path file = file();
    byte[] whole = Files.readAllBytes(file);
    for (int at = 0; at < whole.length; at++) {
      byte[] bent = whole.clone();
      bent[at] ^= 0x11;
      Files.write(file, bent);
      cache("1", "1")
          .find(ID)
          .ifPresent(read -> assertThat(read).isEqualTo(document(PageSource.TEXT)));
      Files.write(file, Arrays.copyOf(whole, at));
      assertThat(cache("1", "1").find(ID).filter(read -> read.text().isEmpty())).isEmpty();
    }
  }

  @Test
  void keepsOneReadingADocument() throws IOException {
    cache("1", "1").keep(document(PageSource.TEXT));
    cache("2", "1").keep(document(PageSource.OCR));
    assertThat(cache("2", "1").find(ID)).contains(document(PageSource.OCR));
    assertThat(file()).isRegularFile();
  }

  private ReadingCache cache(String reader, String recognition) {
    return new ReadingCache(folder, new ReadingVersion(reader, recognition));
  }

  private Path file() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> all = files.filter(Files::isRegularFile).toList();
      assertThat(all).hasSize(1);
      return all.getFirst();
    }
  }

  private static Document document(PageSource source) {
    Page page = new Page(1, new Span(0, TEXT.length()), 595, 842, source, null, List.of());
    return new Document(
        ID,
        "acte.pdf",
        "application/pdf",
        TEXT,
        List.of(page),
        List.of(),
        List.of(),
        List.of(),
        Metadata.NONE);
  }
}
