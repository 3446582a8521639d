package fr.greffe.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fr.greffe.batch.RunReport.Status;
import fr.greffe.completeness.NumberGap;
import fr.greffe.embedded.EmbeddedServer;
import fr.greffe.parsing.DocumentParser;
import fr.greffe.reading.Patience;
import fr.greffe.reading.ReaderPool;
import fr.greffe.register.Entry;
import fr.greffe.source.FolderSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The job on real files, with its real database and a real search server. */
class IngestionJobIT {
  @RegisterExtension static final EmbeddedServer SERVER = new EmbeddedServer();
  private static final Patience NONE =
      new Patience(Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO);

  @TempDir private Path home;
  private Workbench bench;

  @BeforeEach
  void opens() throws IOException {
    bench = new Workbench(home, SERVER.url());
    bench.write("a.txt", "Délibération du 3 mars 2024 sur la voirie.");
    bench.write("b.txt", "Le journal local raconte la séance.");
    bench.write("vide.txt", "");
  }

  @AfterEach
  void closes() throws IOException {
    bench.close();
  }

  @Test
  void countsAddUpAndEachUnreadableFileHasItsReason() {
    RunReport report = bench.run();
    assertThat(report.status()).isEqualTo(Status.COMPLETED);
    assertThat(report.files()).isEqualTo(3);
    assertThat(report.read()).isEqualTo(3);
    assertThat(report.indexed()).isEqualTo(2);
    assertThat(report.unreadable())
        .singleElement()
        .satisfies(
            bad -> {
              assertThat(bad.location()).isEqualTo("papiers/vide.txt");
              assertThat(bad.reason()).isEqualTo("EMPTY");
              assertThat(bad.message()).contains("vide");
            });
    assertThat(report.exitCode()).isEqualTo(3);
  }

  @Test
  void keepsAnUnreadableDocumentFindableByItsName() throws IOException {
    bench.run();
    assertThat(bench.index().values())
        .filteredOn(entry -> entry.kind() == Entry.Kind.OTHER && entry.text().isEmpty())
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.title()).isEqualTo("vide.txt");
              assertThat(entry.warnings()).isNotEmpty();
            });
  }

  @Test
  void addsNothingTheSecondTime() {
    RunReport first = bench.run();
    RunReport second = bench.run();
    assertThat(bench.opened()).isEqualTo(1);
    assertThat(second.read()).isZero();
    assertThat(second.nothingToDo()).isTrue();
    assertThat(second.unchanged()).isEqualTo(first.indexed());
    assertThat(second.unreadable()).isEmpty();
    assertThat(second.stillUnreadable()).isEqualTo(first.unreadable());
    assertThat(second.exitCode()).isEqualTo(3);
  }

  @Test
  void endsWithZeroOnceNothingStandsUnread() throws IOException {
    Files.delete(bench.papers().resolve("vide.txt"));
    assertThat(bench.run().exitCode()).isZero();
    assertThat(bench.run().exitCode()).isZero();
  }

  @Test
  void readsAChangedFileAsANewDocumentAndKeepsTheOldOne() throws IOException {
    bench.run();
    bench.write("a.txt", "Délibération du 4 mars 2024 sur la voirie, corrigée.");
    RunReport second = bench.run();
    assertThat(second.read()).isEqualTo(1);
    assertThat(second.indexed()).isEqualTo(1);
    assertThat(second.replaced()).isEqualTo(1);
    assertThat(second.unchanged()).isEqualTo(1);
    assertThat(bench.index()).hasSize(4);
  }

  @Test
  void readsTheSameBytesUnderTwoNamesOnceAndRecordsBothPlaces() throws IOException {
    Files.copy(bench.papers().resolve("a.txt"), bench.papers().resolve("copie.txt"));
    RunReport report = bench.run();
    assertThat(report.files()).isEqualTo(4);
    assertThat(report.duplicates()).isEqualTo(1);
    assertThat(report.indexed()).isEqualTo(2);
    assertThat(bench.locationsOf("a.txt")).containsExactly("papiers/a.txt", "papiers/copie.txt");
  }

  @Test
  void marksAFileThatWentAwayAndKnowsItAgainWhenItComesBack() throws IOException {
    bench.run();
    Path file = bench.papers().resolve("b.txt");
    String text = Files.readString(file);
    Files.delete(file);
    RunReport without = bench.run();
    assertThat(without.missing()).isEqualTo(1);
    assertThat(without.files()).isEqualTo(2);
    bench.write("b.txt", text);
    RunReport back = bench.run();
    assertThat(back.read()).isZero();
    assertThat(back.unchanged()).isEqualTo(2);
  }

  @Test
  void takesAnEmptyFolderForADiskThatIsAwayUnlessItIsEmptied() throws IOException {
    bench.run(new FolderSource(home, "papiers", List.of()));
    for (String name : List.of("a.txt", "b.txt", "vide.txt")) {
      Files.delete(bench.papers().resolve(name));
    }
    RunReport away = bench.run(new FolderSource(home, "papiers", List.of()));
    assertThat(away.failure()).contains("dossier vide", "3 documents", "« emptied: true »");
    assertThat(bench.standings().of("toile").complete()).isFalse();
    assertThat(bench.standings().of("toile").files()).isEqualTo(3);
    RunReport emptied = bench.run(new FolderSource(home, "papiers", List.of(), true, false));
    assertThat(emptied.missing()).isEqualTo(3);
    assertThat(emptied.exitCode()).isZero();
  }

  @Test
  void reportsAFileThatCannotBeOpened() throws IOException {
    Files.createSymbolicLink(bench.papers().resolve("lien.txt"), home.resolve("absent.txt"));
    RunReport report = bench.run();
    assertThat(report.unreadable())
        .extracting(RunReport.Unread::location)
        .containsExactly("papiers/vide.txt", "papiers/lien.txt");
    assertThat(report.documents()).isEqualTo(4);
  }

  @Test
  void triesUnreadableDocumentsAgainWithANewReader() {
    bench.run();
    bench.useReader("2");
    RunReport report = bench.run();
    assertThat(report.read()).isEqualTo(1);
    assertThat(report.unreadable()).hasSize(1);
  }

  @Test
  void failsCleanlyWithoutTheSearchServerAndGoesOnLater() {
    bench.loseServer();
    RunReport broken = bench.run();
    assertThat(broken.status()).isEqualTo(Status.FAILED);
    assertThat(broken.failure()).contains("inutilisable");
    assertThat(broken.exitCode()).isEqualTo(1);
    assertThat(broken.remaining()).isEqualTo(3);
    bench.findServer(SERVER.url());
    RunReport mended = bench.run();
    assertThat(mended.read()).isEqualTo(3);
    assertThat(mended.remaining()).isZero();
  }

  @Test
  void saysWhichFolderIsMissing() throws IOException {
    Files.move(bench.papers(), home.resolve("ailleurs"));
    RunReport report = bench.run();
    assertThat(report.exitCode()).isEqualTo(1);
    assertThat(report.failure()).contains("dossier introuvable");
  }

  @Test
  void readsTwoJobsThatShareADocumentOnce() {
    bench.run();
    RunReport other = bench.run("autre");
    assertThat(other.read()).isZero();
    assertThat(other.unchanged()).isEqualTo(2);
    assertThat(other.stillUnreadable()).hasSize(1);
  }

  @Test
  void stopsBetweenDocumentsAndFinishesLater() throws IOException {
    for (int rank = 0; rank < 60; rank++) {
      bench.write("acte-" + rank + ".txt", "Délibération numéro " + rank);
    }
    RunReport stopped = bench.runAndStopAfter(25);
    assertThat(stopped.status()).isEqualTo(Status.STOPPED);
    assertThat(stopped.remaining()).isBetween(1, 62);
    RunReport finished = bench.run();
    assertThat(finished.status()).isEqualTo(Status.COMPLETED);
    assertThat(finished.remaining()).isZero();
    assertThat(stopped.read() + finished.read()).isEqualTo(63);
    assertThat(bench.index()).hasSize(63);
  }

  @Test
  void holdsTheDataFolderAlone() {
    assertThatThrownBy(() -> DataFolder.take(home.resolve("data")))
        .isInstanceOf(IngestionException.class)
        .hasMessageContaining("tenu par une autre exécution")
        .hasMessageContaining("processus " + ProcessHandle.current().pid());
  }

  @Test
  void readsQuarantinedDocumentsAgainAtOnceAndNothingElse() throws Exception {
    try (ReaderPool hasty = new ReaderPool(1, 256, NONE, null)) {
      bench.readBy(hasty);
      bench.run();
    }
    Quarantine quarantine = bench.quarantine();
    assertThat(quarantine.list("essai"))
        .extracting(Quarantine.Item::reason)
        .containsExactly("TIMEOUT", "TIMEOUT", "TIMEOUT");
    bench.readBy(new DocumentParser()::parse);
    bench.write("c.txt", "Un papier nouveau, que personne ne demande de lire.");

    assertThat(bench.retry(quarantine.list(null)))
        .extracting(Retrial.Result::location, Retrial.Result::problem)
        .containsExactlyInAnyOrder(
            tuple("papiers/a.txt", null),
            tuple("papiers/b.txt", null),
            tuple("papiers/vide.txt", "Le fichier est vide (0 octet)."));

    assertThat(quarantine.find("vide.txt")).isEqualTo(quarantine.list("essai")).hasSize(1);
    assertThat(quarantine.list(null))
        .singleElement()
        .satisfies(item -> assertThat(item.tries()).isEqualTo(2));
    assertThat(bench.index().values())
        .filteredOn(entry -> entry.text().isEmpty())
        .extracting(Entry::title)
        .containsExactly("vide.txt");
    RunReport next = bench.run();
    assertThat(next.read()).isEqualTo(1);
    assertThat(next.unchanged()).isEqualTo(2);
  }

  @Test
  void saysHowAJobStands() {
    assertThat(bench.standings().of("essai").lastRun()).isNull();
    bench.run();
    Standings.Standing standing = bench.standings().of("essai");
    assertThat(standing.lastRun()).isEqualTo("COMPLETED");
    assertThat(standing.files()).isEqualTo(3);
    assertThat(standing.indexed()).isEqualTo(2);
    assertThat(standing.unreadable()).isEqualTo(1);
    assertThat(standing.complete()).isFalse();
  }

  @Test
  void judgesHowCompleteTheActsOfABodyAre() throws IOException {
    for (int rank : List.of(1, 2, 5)) {
      bench.write(
          "delib-" + rank + ".txt",
          "Commune de Valserre\nExtrait du registre des délibérations du conseil municipal\n"
              + "Séance du 12 mars 2024\nDélibération n° 2024-0%d\nObjet : voirie, tranche %d\n"
                  .formatted(rank, rank)
              + "Le conseil municipal, après en avoir délibéré, à l'unanimité, approuve.\n");
    }
    RunReport report = bench.run();
    assertThat(bench.runs().find(report.run()).orElseThrow().bodies())
        .singleElement()
        .satisfies(
            body -> {
              assertThat(body.body()).isEqualTo("Commune de Valserre");
              assertThat(body.gaps().getFirst().missing())
                  .containsExactly(new NumberGap.Range(3, 4));
            });
    assertThat(bench.run().nothingToDo()).isTrue();
    assertThat(bench.standings().of("essai").bodies()).hasSize(1);
  }
}
