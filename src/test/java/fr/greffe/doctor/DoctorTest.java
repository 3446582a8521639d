package fr.greffe.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import fr.greffe.database.Database;
import fr.greffe.doctor.Finding.State;
import fr.greffe.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The checks on a real folder of the program, well and ill. */
class DoctorTest {
  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  @TempDir private Path home;

  @BeforeEach
  void copiesTheProgramsFolder() throws IOException {
    for (String folder : List.of("config", "jobs")) {
      try (Stream<Path> files = Files.walk(Path.of(folder))) {
        for (Path file : files.toList()) {
          Path copy = home.resolve(file.toString());
          if (Files.isDirectory(file)) {
            Files.createDirectories(copy);
          } else {
            Files.copy(file, copy);
          }
        }
      }
    }
    for (String folder : List.of("deliberations", "presse", "questions", "illisibles")) {
      Files.createDirectories(home.resolve("fixtures").resolve(folder));
    }
  }

  @Test
  void findsNothingWrongWithAGoodConfiguration() {
    assertThat(examine())
        .filteredOn(
            finding -> List.of("Règles", "Travaux", "Réglages", "Java").contains(finding.subject()))
        .hasSize(4)
        .allMatch(finding -> finding.state() == State.OK && finding.advice() == null);
  }

  @Test
  void namesTheRulesFileThatDoesNotHoldTogether() throws IOException {
    Files.writeString(home.resolve("config/rules/figure.yaml"), "rules: [ {");
    assertThat(one("Règles"))
        .satisfies(
            finding -> {
              assertThat(finding.state()).isEqualTo(State.ERROR);
              assertThat(finding.text()).contains("figure.yaml");
              assertThat(finding.advice()).isNotBlank();
            });
  }

  @Test
  void namesTheJobAndTheSettingThatDoNotHoldTogether() throws IOException {
    Files.writeString(home.resolve("jobs/presse.yml"), "nom: presse\n");
    Files.writeString(home.resolve("config/application.yaml"), "donnees: ailleurs\n");
    assertThat(one("Travaux").text()).contains("presse.yml");
    assertThat(one("Réglages").text()).contains("application.yaml");
    assertThat(one("Réglages").state()).isEqualTo(State.ERROR);
  }

  @Test
  void warnsOfAFolderThatIsNotThere() throws IOException {
    Files.delete(home.resolve("fixtures/presse"));
    assertThat(one("Travaux").state()).isEqualTo(State.WARNING);
    assertThat(one("Travaux").text()).contains("presse");
  }

  @Test
  void looksAtTheDatabaseWithoutMakingIt() {
    assertThat(one("Base de données").text()).contains("premier passage");
    assertThat(home.resolve("data/greffe.mv.db")).doesNotExist();
    try (Database database =
        Database.open(home.resolve("data"), new Settings.Database(null, null, null))) {
      assertThat(one("Base de données").state()).isEqualTo(State.OK);
      assertThat(database).isNotNull();
    }
    assertThat(one("Base de données").state()).isEqualTo(State.OK);
    assertThat(one("Base de données").text()).contains("tables en version");
  }

  @Test
  void saysThatServicesDoNotAnswer() throws IOException {
    Files.writeString(
        home.resolve("config/application.yaml"),
        """
        elasticsearch:
          url: http://127.0.0.1:1
        database:
          url: jdbc:postgresql://127.0.0.1:1/greffe
        """);
    assertThat(List.of(one("Elasticsearch"), one("Base de données")))
        .allMatch(finding -> finding.state() == State.ERROR)
        .allMatch(finding -> finding.advice() != null);
    assertThat(one("Elasticsearch").text())
        .contains("http://127.0.0.1:1")
        .contains("ne répond pas");
  }

  @Test
  void judgesTheMachine() {
    assertThat(MachineChecks.java(17).state()).isEqualTo(State.ERROR);
    assertThat(MachineChecks.memory(100_000_000).state()).isEqualTo(State.WARNING);
    assertThat(MachineChecks.recognition(Optional.empty()).advice()).contains("tesseract-ocr-fra");
    Clock clock = Clock.fixed(NOW, PARIS);
    assertThat(MachineChecks.clock(clock, NOW.minusSeconds(60)).state()).isEqualTo(State.OK);
    assertThat(MachineChecks.clock(clock, NOW.plusSeconds(60)).state()).isEqualTo(State.ERROR);
    assertThat(MachineChecks.clock(clock.withZone(ZoneId.of("Asia/Tokyo")), NOW).state())
        .isEqualTo(State.WARNING);
    assertThat(MachineChecks.data(home.resolve("pas/encore")).text()).contains("Mo libres");
  }

  private List<Finding> examine() {
    return new Doctor(home, null, Clock.fixed(NOW, PARIS), NOW.minusSeconds(60)).examine();
  }

  private Finding one(String subject) {
    return examine().stream()
        .filter(finding -> finding.subject().equals(subject))
        .findFirst()
        .orElseThrow();
  }
}
