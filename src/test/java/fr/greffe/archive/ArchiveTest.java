package fr.greffe.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.greffe.document.DocumentId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveTest {
  private static final byte[] ACT = "Délibération du 3 mars 2024".getBytes(UTF_8);

  @TempDir private Path folder;

  @Test
  void keepsBytesUnderTheirDigest() throws IOException {
    Archive archive = new Archive(folder);
    Archive.Kept kept = archive.keep(new ByteArrayInputStream(ACT));
    assertThat(kept).isEqualTo(new Archive.Kept(DocumentId.of(ACT), ACT.length));
    assertThat(archive.find(kept.id()))
        .hasValueSatisfying(file -> assertThat(file).hasBinaryContent(ACT));
    assertThat(archive.find(DocumentId.of(new byte[1]))).isEmpty();
  }

  @Test
  void keepsTheSameBytesOnceWhoeverBringsThem() throws Exception {
    Archive archive = new Archive(folder);
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<Callable<Archive.Kept>> tasks =
          IntStream.range(0, 40)
              .<Callable<Archive.Kept>>mapToObj(
                  rank -> () -> archive.keep(new ByteArrayInputStream(ACT)))
              .toList();
      assertThat(threads.invokeAll(tasks)).allSatisfy(kept -> assertThat(kept.get()).isNotNull());
    }
    assertThat(files()).containsExactly(archive.find(DocumentId.of(ACT)).orElseThrow());
  }

  @Test
  void leavesNothingBehindWhenAStreamBreaks() {
    InputStream broken =
        new InputStream() {
          private int left = 100_000;

          @Override
          public int read() throws IOException {
            if (left-- <= 0) {
              throw new IOException("connection lost");
            }
            return 'a';
          }
        };
    assertThatThrownBy(() -> new Archive(folder).keep(broken)).hasMessage("connection lost");
    assertThat(files()).isEmpty();
  }

  @Test
  void saysThatItCannotBeWritten() throws IOException {
    Path file = Files.createFile(folder.resolve("fichier"));
    assertThatThrownBy(
            () -> new Archive(file.resolve("archive")).keep(new ByteArrayInputStream(ACT)))
        .isInstanceOf(ArchiveException.class)
        .hasMessageContaining("ne peut pas être écrite");
  }

  private List<Path> files() {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).toList();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
