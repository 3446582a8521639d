package fr.greffe.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import fr.greffe.settings.Settings;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database that is used longer than its first connections live, as by the pages. */
class LongLivedPoolTest {
  @TempDir private Path data;

  @Test
  void takesRowsWhenTheConnectionsThatMadeItsTablesAreGone() {
    try (Database database = Database.open(data, new Settings.Database(null, null, null))) {
      insert(database, "avant");
      HikariDataSource pool = (HikariDataSource) database.source();
      var connections = Objects.requireNonNull(pool.getHikariPoolMXBean());
      connections.softEvictConnections();
      await().until(() -> connections.getActiveConnections() == 0);
      insert(database, "après");
      Integer rows =
          database.jdbc().queryForObject("select count(*) from document", Map.of(), Integer.class);
      assertThat(rows).isEqualTo(2);
    }
  }

  private static void insert(Database database, String name) {
    database
        .jdbc()
        .update(
            "insert into document (id, name, size, state, tries, first_seen) values (:name, :name,"
                + " 1, 'PENDING', 0, :now)",
            Map.of("name", name, "now", OffsetDateTime.now()));
  }
}
