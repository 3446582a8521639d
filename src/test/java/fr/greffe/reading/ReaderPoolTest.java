package fr.greffe.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.greffe.document.Document;
import fr.greffe.parsing.DocumentParser;
import fr.greffe.parsing.Stage;
import fr.greffe.parsing.UnreadableDocumentException;
import fr.greffe.parsing.UnreadableDocumentException.Reason;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReaderPoolTest {
  private static final Path GOOD =
      Path.of("fixtures/deliberations/proces-verbal-six-actes-numerotes.pdf");
  private static final Patience PATIENT = patience(Duration.ofMinutes(2));

  /** Of a full page of the minutes. */
  private static final int WORDS = 776;

  /** Pages that keep a process busy long enough to be met in the middle of its work. */
  private static final int LONG = 200;

  @TempDir private Path folder;

  @Test
  void readsAndRefusesAsTheProgramItselfWould() throws Exception {
    Files.createDirectory(folder.resolve("dossier.pdf"));
    try (ReaderPool pool = new ReaderPool(2, 96, PATIENT, null)) {
      for (String name :
          List.of(
              "deliberations/proces-verbal-six-actes-numerotes.pdf",
              "deliberations/document-word-avec-tableau-de-tarifs.docx",
              "deliberations/deliberation-publiee-en-page-web.html")) {
        Path file = Path.of("fixtures", name);
        assertThat(read(pool, file)).isEqualTo(new DocumentParser().parse("acte", file));
      }

      UnreadableDocumentException refusal =
          refusal(pool, Path.of("fixtures/illisibles/pdf-protege-par-mot-de-passe.pdf"));
      assertThat(refusal.reason()).isEqualTo(Reason.ENCRYPTED);
      assertThat(refusal).hasMessage("Le PDF est protégé par un mot de passe.");
      for (String name : List.of("absent.pdf", "dossier.pdf")) {
        assertThat(refusal(pool, folder.resolve(name)).reason()).isEqualTo(Reason.INACCESSIBLE);
      }

      Document minutes = read(pool, Minutes.write(folder.resolve("long.pdf"), 400));
      assertThat(minutes.pages()).hasSize(400);
      assertThat(minutes.text())
          .startsWith("Conseil municipal - séance du 12 mars 2024 - page 1\n")
          .contains("Point 200.1 : le conseil vote")
          .contains("Point 400.45 : le conseil vote");
      assertThat(minutes.pages()).allSatisfy(page -> assertThat(page.words()).hasSize(WORDS));
    }
  }

  @Test
  void losesNothingWhenItsProcessIsKilled() throws Exception {
    Path longFile = Minutes.write(folder.resolve("long.pdf"), LONG);
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try (ReaderPool pool = new ReaderPool(2, 256, PATIENT, null)) {
      Callable<Document> read = () -> read(pool, longFile);
      List<Future<Document>> documents = List.of(threads.submit(read), threads.submit(read));
      Readers.awaitBusy();
      Readers.all().forEach(ProcessHandle::destroyForcibly);

      for (Future<Document> document : documents) {
        assertThat(document.get().pages()).hasSize(LONG);
      }
      assertThat(read(pool, GOOD).pages()).hasSize(2);
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void startsAnewAProcessThatIsKilledBeforeItIsReady() throws Exception {
    ExecutorService thread = Executors.newSingleThreadExecutor();
    try (ReaderPool pool = new ReaderPool(1, 256, PATIENT, null)) {
      Future<Document> document = thread.submit(() -> read(pool, GOOD));
      Awaitility.await().until(() -> Readers.all().size() == 1);
      Readers.all().forEach(ProcessHandle::destroyForcibly);
      assertThat(document.get().pages()).hasSize(2);
    } finally {
      thread.shutdownNow();
    }
  }

  @Test
  void namesAFileThatBringsDownEveryProcess() throws Exception {
    Path longFile = Minutes.write(folder.resolve("long.pdf"), LONG);
    try (ReaderPool pool = new ReaderPool(1, 256, PATIENT, null);
        Killer killer = new Killer()) {
      UnreadableDocumentException refusal = refusal(pool, longFile);

      assertThat(refusal.reason()).isEqualTo(Reason.CRASHED);
      assertThat(refusal).hasMessageContaining("signal 9");
      assertThat(killer.killed()).isEqualTo(3);
    }
  }

  @Test
  void givesUpAFileThatHangs() throws Exception {
    Path longFile = Minutes.write(folder.resolve("long.pdf"), LONG);
    ExecutorService thread = Executors.newSingleThreadExecutor();
    Patience little = patience(Duration.ofSeconds(1));
    try (ReaderPool pool = new ReaderPool(1, 256, little, null)) {
      Future<UnreadableDocumentException> refused = thread.submit(() -> refusal(pool, longFile));
      while (!refused.isDone()) {
        Readers.pauseAll();
      }
      assertThat(refused.get().reason()).isEqualTo(Reason.TIMEOUT);
      assertThat(refused.get()).hasMessageContaining("n'avance plus depuis 1 s");
    } finally {
      thread.shutdownNow();
    }
    assertThat(Readers.all()).isEmpty();
  }

  @Test
  void saysThatAFileExhaustsTheMemoryAndReadsTheNext() throws Exception {
    Path large = Files.writeString(folder.resolve("large.txt"), "Le conseil. ".repeat(2_000_000));
    try (ReaderPool pool = new ReaderPool(1, 48, PATIENT, null)) {
      UnreadableDocumentException refusal = refusal(pool, large);

      assertThat(refusal.reason()).isEqualTo(Reason.TOO_LARGE);
      assertThat(refusal).hasMessageContaining("plus de mémoire que permis");
      assertThat(refusal.stage()).isIn(Stage.PARSE, Stage.LAYOUT);
      assertThat(read(pool, GOOD).pages()).isNotEmpty();
    }
  }

  @Test
  void readsWithoutTheRecordOfAnotherJavaAndLeavesNoProcessBehind() throws Exception {
    System.setProperty("greffe.reader.cache", GOOD.toString());
    ReaderPool pool = new ReaderPool(1, 256, PATIENT, null);
    try {
      assertThat(read(pool, GOOD).pages()).hasSize(2);
    } finally {
      System.clearProperty("greffe.reader.cache");
    }
    List<ProcessHandle> readers = Readers.all();
    pool.close();

    assertThat(readers).hasSize(1);
    readers.getFirst().onExit().get();
    assertThatThrownBy(() -> read(pool, GOOD)).isInstanceOf(ReadingUnavailableException.class);
  }

  private static Document read(ReaderPool pool, Path file) throws UnreadableDocumentException {
    return pool.read("acte", file);
  }

  private static Patience patience(Duration document) {
    return new Patience(document, Duration.ZERO, Duration.ofSeconds(10), Duration.ofMinutes(2));
  }

  private static UnreadableDocumentException refusal(ReaderPool pool, Path file) {
    return catchThrowableOfType(UnreadableDocumentException.class, () -> read(pool, file));
  }
}
