package fr.greffe.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.greffe.database.Database;
import fr.greffe.embedded.EmbeddedServer;
import fr.greffe.settings.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * The program killed between the moment that an index built anew serves and the moment that the
 * database knows it.
 */
class CutSwitchIT {
  private static final int DOCUMENTS = 12;
  private static final Duration ENOUGH = Duration.ofMinutes(2);

  @RegisterExtension static final EmbeddedServer SERVER = new EmbeddedServer();
  @TempDir private Path home;

  @Test
  void isFinishedByTheNext() throws Exception {
    try (IndexContent index = new IndexContent(SERVER.url())) {
      ChildProgram program = new ChildProgram(home, SERVER.url(), index.alias(), "");
      for (int rank = 0; rank < DOCUMENTS; rank++) {
        Files.writeString(
            home.resolve("papiers/acte-%02d.txt".formatted(rank)),
            "Le conseil vote une aide de %d € au club de lecture.%n".formatted(100 + rank));
      }
      assertThat(ChildProgram.end(program.start())).isZero();
      assertThat(sums(index)).isEqualTo(DOCUMENTS);
      Path rules = home.resolve("config/rules/amount.yaml");
      Files.writeString(rules, Files.readString(rules).replace("€", "¤"));
      Set<String> former = index.indices();

      try (Database database = database();
          Connection other = database.source().getConnection();
          Statement statement = other.createStatement()) {
        other.setAutoCommit(false);
        statement.execute("select id from document for update");
        Process cut = program.startReextraction();
        await().atMost(ENOUGH).until(() -> !index.indices().equals(former));
        cut.destroyForcibly().waitFor();
        other.rollback();
        assertThat(known(database, "next_index")).as("what is to be finished").isEqualTo(1);
      }

      assertThat(ChildProgram.end(program.startReextraction())).isZero();
      assertThat(index.entries()).hasSize(DOCUMENTS);
      assertThat(sums(index)).isZero();
      try (Database database = database()) {
        assertThat(known(database, "next_index")).isZero();
        assertThat(known(database, "later_reading where awaits is null")).isEqualTo(DOCUMENTS);
      }
    }
  }

  private Database database() {
    return Database.open(home.resolve("data"), new Settings.Database(null, null, null));
  }

  private static int known(Database database, String table) {
    Integer rows =
        database.jdbc().queryForObject("select count(*) from " + table, Map.of(), Integer.class);
    return rows == null ? 0 : rows;
  }

  private static int sums(IndexContent index) throws Exception {
    return index.entries().values().stream().mapToInt(entry -> entry.amounts().size()).sum();
  }
}
