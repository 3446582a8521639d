package fr.greffe.batch;

import static org.assertj.core.api.Assertions.assertThat;

import fr.greffe.completeness.ActLine;
import fr.greffe.completeness.Completeness;
import fr.greffe.database.Database;
import fr.greffe.register.Body;
import fr.greffe.settings.Settings;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is kept of runs, on a real database. */
class RunsTest {
  private static final Instant BEGAN = Instant.parse("2026-03-02T08:00:00Z");
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
    RunRecord record = record(7, List.of("page 3 : introuvable (404)"));
    runs.keep(record);
    assertThat(runs.find(7)).contains(record);
    assertThat(runs.last("essai")).contains(record);
    assertThat(record.complete()).isFalse();
  }

  @Test
  void forgetsOldRunsButNeverTheLastOfAJob() {
    execution(1, "essai", "2024-01-01");
    execution(2, "essai", "2026-03-01");
    execution(3, "autre", "2024-01-01");
    runs.keep(record(1, List.of()));
    assertThat(runs.forget(Instant.parse("2025-01-01T00:00:00Z"))).isEqualTo(1);
    assertThat(runs.find(1)).isEmpty();
    assertThat(runs.latest(null, 10)).extracting(Runs.Line::run).containsExactly(3L, 2L);
    assertThat(runs.latest("essai", 10)).extracting(Runs.Line::run).containsExactly(2L);
  }

  private void execution(long id, String job, String day) {
    Map<String, Object> row =
        Map.of("id", id, "job", job, "key", "k" + id, "day", LocalDate.parse(day));
    database
        .jdbc()
        .update(
            "insert into batch_job_instance (job_instance_id, version, job_name, job_key) values"
                + " (:id, 0, :job, :key)",
            row);
    database
        .jdbc()
        .update(
            "insert into batch_job_execution (job_execution_id, job_instance_id, create_time,"
                + " status) values (:id, :id, :day, 'COMPLETED')",
            row);
  }

  private static RunRecord record(long run, List<String> gaps) {
    RunReport report =
        new RunReport(
            "essai",
            run,
            RunReport.Status.COMPLETED,
            null,
            1,
            1,
            0,
            1,
            1,
            2,
            0,
            List.of(),
            List.of(),
            0,
            0,
            0,
            0,
            List.of(new RunReport.Unverified("https://a.fr/x.pdf", "le serveur répond 503")),
            gaps,
            1.5,
            0.5);
    return new RunRecord(
        report,
        BEGAN,
        BEGAN.plusSeconds(3),
        4,
        List.of(new RunRecord.PartlyRead("papiers/a.pdf", 12, 2)),
        Completeness.of(
            List.of(
                new ActLine("Valserre", Body.Kind.COMMUNE, "2024-1", LocalDate.of(2024, 1, 2), "a"),
                new ActLine(
                    "Valserre", Body.Kind.COMMUNE, "2024-3", LocalDate.of(2024, 9, 2), "a"))));
  }
}
