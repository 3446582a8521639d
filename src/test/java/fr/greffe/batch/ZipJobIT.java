package fr.greffe.batch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.greffe.embedded.EmbeddedServer;
import fr.greffe.fixtures.ZipFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** ZIPs of papers in a job's folder, with the real database and a real search server. */
class ZipJobIT {
  @RegisterExtension static final EmbeddedServer SERVER = new EmbeddedServer();
  @TempDir private Path home;

  @Test
  void readsEachFileOfAZipAndFollowsItsChanges() throws IOException {
    try (Workbench bench = new Workbench(home, SERVER.url())) {
      byte[] secret = ZipFiles.locked(ZipFiles.of(Map.of("secret.txt", act(3))));
      zip(bench, Map.of("mars/a.txt", act(1), "mars/b.txt", act(2), "c.zip", secret));
      RunReport first = bench.run();
      assertThat(first.files()).isEqualTo(3);
      assertThat(first.indexed()).isEqualTo(2);
      assertThat(first.unreadable())
          .extracting(RunReport.Unread::location, RunReport.Unread::message)
          .containsExactly(
              org.assertj.core.groups.Tuple.tuple(
                  "papiers/lot.zip!/c.zip!/secret.txt",
                  "protégé par un mot de passe dans l'archive ZIP"));
      assertThat(bench.index().values())
          .extracting(entry -> entry.source().location())
          .containsExactlyInAnyOrder("papiers/lot.zip!/mars/a.txt", "papiers/lot.zip!/mars/b.txt");

      RunReport again = bench.run();
      assertThat(again.files()).isEqualTo(3);
      assertThat(again.read() - again.unreadable().size()).isZero();
      assertThat(again.missing()).isZero();

      zip(bench, Map.of("mars/a.txt", act(1), "avril/d.txt", act(4)));
      RunReport changed = bench.run();
      assertThat(changed.indexed()).isEqualTo(1);
      assertThat(changed.files()).isEqualTo(2);
      assertThat(changed.missing()).isEqualTo(2);

      Files.write(bench.papers().resolve("reste.txt"), act(5));
      Files.delete(bench.papers().resolve("lot.zip"));
      assertThat(bench.run().missing()).as("its files, and not the ZIP").isEqualTo(2);
    }
  }

  private static void zip(Workbench bench, Map<String, byte[]> files) throws IOException {
    Files.write(bench.papers().resolve("lot.zip"), ZipFiles.of(files));
  }

  private static byte[] act(int number) {
    return "Délibération n° %d du 3 mars 2024 sur la voirie.".formatted(number).getBytes(UTF_8);
  }
}
