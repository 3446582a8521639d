package fr.greffe.batch;

import static org.assertj.core.api.Assertions.assertThat;

import fr.greffe.embedded.EmbeddedServer;
import fr.greffe.register.Entry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The program killed or stopped in the middle of a run, then run again. */
class InterruptedRunIT {
  private static final int DOCUMENTS = 400;
  private static final int KILLED = 137;
  private static final int TERMINATED = 143;

  @RegisterExtension static final EmbeddedServer SERVER = new EmbeddedServer();
  @TempDir private static Path elsewhere;
  private static Map<String, Entry> undisturbed = Map.of();
  @TempDir private Path home;
  private IndexContent index;
  private ChildProgram program;

  @BeforeAll
  static void readsThePapersUndisturbed() throws Exception {
    try (Workbench bench = new Workbench(elsewhere, SERVER.url())) {
      writePapers(bench.papers());
      assertThat(bench.run().indexed()).isEqualTo(DOCUMENTS);
      undisturbed = bench.index();
    }
  }

  @BeforeEach
  void preparesAProgram() throws IOException {
    index = new IndexContent(SERVER.url());
    program = new ChildProgram(home, SERVER.url(), index.alias(), "");
    writePapers(home.resolve("papiers"));
  }

  @AfterEach
  void closes() throws IOException {
    index.close();
  }

  @Test
  void finishesAfterBeingKilledTwice() throws Exception {
    for (int kill = 0; kill < 2; kill++) {
      Process killed = program.start();
      ChildProgram.awaitRead(killed, 100);
      List<ProcessHandle> readers = killed.children().toList();
      killed.destroyForcibly();
      assertThat(killed.waitFor()).isEqualTo(KILLED);
      assertThat(readers).isNotEmpty();
      for (ProcessHandle reader : readers) {
        reader.onExit().get(1, TimeUnit.MINUTES);
      }
    }
    assertFinishes();
  }

  @Test
  void losesNothingWhenItsReadersAreKilled() throws Exception {
    Process disturbed = program.start();
    for (int read = 100; read <= 300; read += 100) {
      ChildProgram.awaitRead(disturbed, read);
      List<ProcessHandle> readers = disturbed.children().toList();
      assertThat(readers).isNotEmpty();
      readers.forEach(ProcessHandle::destroyForcibly);
    }
    assertThat(ChildProgram.end(disturbed)).isZero();
    assertFinishes();
  }

  @Test
  void stopsWithinTenSecondsWhenAskedAndFinishesLater() throws Exception {
    Process stopped = program.start();
    ChildProgram.awaitRead(stopped, 100);
    Instant asked = Instant.now();
    stopped.toHandle().destroy(); // unlike Process.destroy, leaves its output open
    assertThat(ChildProgram.end(stopped)).isEqualTo(TERMINATED);
    assertThat(Duration.between(asked, Instant.now())).isLessThan(Duration.ofSeconds(10));
    assertThat(program.output()).contains("arrêté après").contains("restent à lire");
    assertFinishes();
  }

  /** Every document indexed once, as an undisturbed run would have. */
  private void assertFinishes() throws Exception {
    assertThat(ChildProgram.end(program.start())).isZero();
    assertThat(program.output()).contains(DOCUMENTS + " fichiers, " + DOCUMENTS + " documents");
    Map<String, Entry> entries = index.entries();
    assertThat(entries.values())
        .extracting(entry -> entry.source().name())
        .doesNotHaveDuplicates()
        .hasSize(DOCUMENTS);
    assertThat(entries).isEqualTo(undisturbed);
    assertThat(ChildProgram.end(program.start())).isZero();
    assertThat(program.output()).contains("rien de nouveau à lire");
  }

  private static void writePapers(Path folder) throws IOException {
    for (int rank = 0; rank < DOCUMENTS; rank++) {
      Files.writeString(
          folder.resolve("acte-%03d.txt".formatted(rank)),
          "Le conseil vote une aide de %d euros au club de lecture.%n".formatted(100 + rank));
    }
  }
}
