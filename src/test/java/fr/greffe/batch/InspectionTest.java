package fr.greffe.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.greffe.archive.Archive;
import fr.greffe.source.FoundFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of a folder that another program writes to meanwhile. */
class InspectionTest {
  @TempDir private Path home;

  @Test
  void namesAFileThatWentAwaySinceItWasListedAndLooksAgainWhenItIsBack() throws IOException {
    Inspection inspection = new Inspection(archive(), Clock.systemUTC());
    Seen gone = only(inspection);
    assertThat(gone.problem()).isEqualTo("disparu pendant le parcours du dossier");
    assertThat(gone.stamp()).as("so that the next run looks again").isNull();

    Files.writeString(file(), "Délibération du 3 mars 2024.");
    assertThat(only(inspection).isDocument()).isTrue();
  }

  @Test
  void keepsNothingOfAFileThatGrowsWhileItIsRead() throws IOException {
    Files.writeString(file(), "Délibération du 3 mars");
    try (SteadyBytes bytes = new SteadyBytes(file())) {
      assertThat(bytes.readNBytes(5)).hasSize(5);
      Files.writeString(file(), " 2024, fin.", StandardOpenOption.APPEND);
      assertThatThrownBy(() -> archive().keep(bytes))
          .isInstanceOf(SteadyBytes.ChangedException.class)
          .hasMessage("a changé pendant qu'il était lu ; il sera relu à la prochaine exécution");
    }
    try (Stream<Path> kept = Files.walk(home.resolve("originals"))) {
      assertThat(kept.filter(Files::isRegularFile)).isEmpty();
    }
  }

  @Test
  void saysThatAFileGoesAwayWhileItIsRead() throws IOException {
    Files.writeString(file(), "Délibération du 3 mars 2024.");
    try (SteadyBytes bytes = new SteadyBytes(file())) {
      Files.delete(file());
      assertThatThrownBy(() -> archive().keep(bytes)).isInstanceOf(NoSuchFileException.class);
    }
  }

  private Seen only(Inspection inspection) {
    List<Seen> seen =
        inspection.look(new FoundFile("papiers/acte.txt", file(), null), null).orElseThrow();
    assertThat(seen).hasSize(1);
    return seen.getFirst();
  }

  private Path file() {
    return home.resolve("acte.txt");
  }

  private Archive archive() {
    return new Archive(home.resolve("originals"));
  }
}
