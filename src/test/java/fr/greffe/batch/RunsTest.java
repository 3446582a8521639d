package fr.greffe.batch;

import static org.assertj.core.api.Assertions.assertThat;

import fr.greffe.database.Database;
import fr.greffe.settings.Settings;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is kept of runs, on a real database. */
class RunsTest {
  @TempDir private Path data;
  private Database database;
  private Runs runs;

  @BeforeEach
  void opens() {
    database = Database.open(data, new Settings.Database(null, null, null));
    runs = new Runs(database);
  }

  @AfterEach
  void closes() {
    database.close();
  }

  @Test
  void givesBackWhatItKeeps() {
    RunRecord record = RecordedRuns.record(7, "essai", List.of("page 3 : introuvable (404)"));
    runs.keep(record);
    assertThat(runs.find(7)).contains(record);
    assertThat(runs.last("essai")).contains(record);
    assertThat(record.complete()).isFalse();
  }

  @Test
  void forgetsOldRunsButNeverTheLastOfAJob() {
    RecordedRuns recorded = new RecordedRuns(database);
    recorded.execution(1, "essai", "2024-01-01");
    recorded.execution(2, "essai", "2026-03-01");
    recorded.execution(3, "autre", "2024-01-01");
    runs.keep(RecordedRuns.record(1, "essai", List.of()));
    assertThat(runs.forget(Instant.parse("2025-01-01T00:00:00Z"))).isEqualTo(1);
    assertThat(runs.find(1)).isEmpty();
    assertThat(runs.latest(null, 10)).extracting(Runs.Line::run).containsExactly(3L, 2L);
    assertThat(runs.latest("essai", 10)).extracting(Runs.Line::run).containsExactly(2L);
  }
}
