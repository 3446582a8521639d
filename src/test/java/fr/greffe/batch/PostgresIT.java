package fr.greffe.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.greffe.batch.RunReport.Status;
import fr.greffe.database.Database;
import fr.greffe.database.DatabaseException;
import fr.greffe.embedded.EmbeddedServer;
import fr.greffe.settings.Settings;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The job with a real PostgreSQL: runs, changes, stops, kills. */
class PostgresIT {
  @RegisterExtension static final EmbeddedServer SERVER = new EmbeddedServer();
  private static EmbeddedPostgres postgres;

  @BeforeAll
  static void starts() throws IOException {
    postgres = EmbeddedPostgres.start();
  }

  @AfterAll
  static void stops() throws IOException {
    postgres.close();
  }

  @Test
  void readsChangesStopsAndGoesOn(@TempDir Path home) throws Exception {
    try (Workbench bench = new Workbench(home, SERVER.url(), database("un"))) {
      for (int rank = 0; rank < 60; rank++) {
        bench.write("acte-" + rank + ".txt", "Le conseil décide, pour la " + rank + "e fois.");
      }
      bench.write("vide.txt", "");
      RunReport stopped = bench.runAndStopAfter(25);
      assertThat(stopped.status()).isEqualTo(Status.STOPPED);
      RunReport finished = bench.run();
      assertThat(stopped.read() + finished.read()).isEqualTo(61);
      assertThat(finished.remaining()).isZero();
      assertThat(bench.index()).hasSize(61);
      bench.write("acte-0.txt", "Le conseil change d'avis.");
      RunReport changed = bench.run();
      assertThat(changed.read()).isEqualTo(1);
      assertThat(changed.replaced()).isEqualTo(1);
      assertThat(changed.stillUnreadable()).hasSize(1);
      assertThat(bench.quarantine().list(null)).hasSize(1);
      assertThat(bench.standings().of("essai").indexed()).isEqualTo(60);
    }
  }

  @Test
  void finishesAfterBeingKilled(@TempDir Path home) throws Exception {
    Settings.Database database = database("deux");
    try (IndexContent index = new IndexContent(SERVER.url())) {
      ChildProgram program =
          new ChildProgram(
              home,
              SERVER.url(),
              index.alias(),
              "database:\n  url: " + database.url() + "\n  user: postgres\n  password: x\n");
      for (int rank = 0; rank < 300; rank++) {
        Files.writeString(
            home.resolve("papiers/acte-" + rank + ".txt"), "Le conseil décide " + rank + " fois.");
      }
      Process killed = program.start();
      ChildProgram.awaitRead(killed, 100);
      killed.destroyForcibly();
      killed.waitFor();
      assertThat(ChildProgram.end(program.start())).isZero();
      assertThat(index.entries()).hasSize(300);
    }
  }

  @Test
  void goesOnAfterTheDatabaseWasKilledInTheMiddle(@TempDir Path home, @TempDir Path folder)
      throws Exception {
    int papers = 60;
    try (OwnPostgres own = new OwnPostgres(folder);
        Workbench bench = new Workbench(home, SERVER.url(), own.settings())) {
      for (int rank = 0; rank < papers; rank++) {
        bench.write("acte-" + rank + ".txt", "Le conseil décide, pour la " + rank + "e fois.");
      }
      bench
          .heard()
          .onRead(
              name -> {
                if (name.equals("acte-40.txt")) {
                  own.kill();
                }
              });
      assertThatThrownBy(bench::run)
          .isInstanceOf(IngestionException.class)
          .hasMessageStartingWith(
              "le travail « essai » est interrompu : la base de données ne répond plus");
      own.restart();
      bench.heard().onRead(name -> {});
      RunReport report = bench.run();
      assertThat(report.exitCode()).isZero();
      assertThat(report.read() + report.unchanged()).isEqualTo(papers);
      assertThat(bench.index()).hasSize(papers);
      assertThat(bench.run().nothingToDo()).isTrue();
    }
  }

  @Test
  void saysThatTheDatabaseDoesNotAnswer(@TempDir Path home) {
    Settings.Database nobody =
        new Settings.Database("jdbc:postgresql://127.0.0.1:1/greffe", "u", "p");
    assertThatThrownBy(() -> Database.open(home.resolve("data"), nobody))
        .isInstanceOf(DatabaseException.class)
        .hasMessageStartingWith(
            "base de données inutilisable (jdbc:postgresql://127.0.0.1:1/greffe)");
    Database.open(home.resolve("data"), new Settings.Database(null, null, null)).close();
  }

  private static Settings.Database database(String name) throws Exception {
    try (var connection = postgres.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("create database " + name);
    }
    return new Settings.Database(postgres.getJdbcUrl("postgres", name), "postgres", "x");
  }
}
