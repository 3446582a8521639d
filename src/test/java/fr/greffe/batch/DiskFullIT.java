package fr.greffe.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.greffe.embedded.EmbeddedServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The job on a disk that is full, then is not. */
class DiskFullIT {
  @RegisterExtension static final EmbeddedServer SERVER = new EmbeddedServer();
  private static final int DOCUMENTS = 50;
  private static final int BYTES = 40_000;
  @TempDir private Path home;
  private Path data;

  @BeforeEach
  void mountsASmallDisk() throws Exception {
    data = Files.createDirectory(home.resolve("data"));
    assumeTrue(
        ran("mount", "-t", "tmpfs", "-o", "size=3m", "greffe-test", data.toString()),
        "only who may mount a disk can fill one");
  }

  @AfterEach
  void unmounts() throws Exception {
    ran("umount", data.toString());
  }

  @Test
  void namesTheCauseAndFinishesOnceThereIsRoom() throws Exception {
    try (IndexContent index = new IndexContent(SERVER.url())) {
      ChildProgram program = new ChildProgram(home, SERVER.url(), index.alias(), "");
      writePapers();
      Process full = program.start();
      String said = new String(full.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(full.waitFor()).isEqualTo(1);
      assertThat(program.output() + said).contains("le disque est plein");
      assertThat(ran("mount", "-o", "remount,size=64m", data.toString())).isTrue();
      assertThat(ChildProgram.end(program.start())).isZero();
      assertThat(program.output()).contains(DOCUMENTS + " fichiers, " + DOCUMENTS + " documents");
      assertThat(index.entries().values())
          .extracting(entry -> entry.source().name())
          .doesNotHaveDuplicates()
          .hasSize(DOCUMENTS);
    }
  }

  /** Pages with little to read and a comment that takes room. */
  private void writePapers() throws IOException {
    Random random = new Random(8);
    byte[] comment = new byte[BYTES];
    for (int rank = 0; rank < DOCUMENTS; rank++) {
      random.nextBytes(comment);
      Files.writeString(
          home.resolve("papiers/acte-" + rank + ".html"),
          "<html><body><!-- %s --><p>Le conseil décide, pour la %de fois.</p></body></html>"
              .formatted(HexFormat.of().formatHex(comment), rank));
    }
  }

  private static boolean ran(String... command) throws IOException, InterruptedException {
    return new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start()
            .waitFor()
        == 0;
  }
}
