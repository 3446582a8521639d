package fr.greffe.batch;

import fr.greffe.completeness.ActLine;
import fr.greffe.completeness.Completeness;
import fr.greffe.database.Database;
import fr.greffe.register.Body;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** Writes what runs would have left in a database, for tests of what is made of it. */
public final class RecordedRuns {
  private static final Instant BEGAN = Instant.parse("2026-03-02T08:00:00Z");

  private final NamedParameterJdbcTemplate jdbc;

  public RecordedRuns(Database database) {
    this.jdbc = database.jdbc();
  }

  /** A run that ended well and left something missing, with a document that cannot be read. */
  public void leave(long run, String job) {
    execution(run, job, "2026-03-01");
    unreadable("abcdef0123", job, "https://a.fr/scan.pdf");
    new Runs(jdbc).keep(record(run, job, List.of("https://a.fr/actes?page=3 : introuvable (404)")));
  }

  void execution(long run, String job, String day) {
    Map<String, Object> row =
        Map.of("id", run, "job", job, "key", "k" + run, "day", LocalDate.parse(day).atStartOfDay());
    jdbc.update(
        "insert into batch_job_instance (job_instance_id, version, job_name, job_key) values"
            + " (:id, 0, :job, :key)",
        row);
    jdbc.update(
        "insert into batch_job_execution (job_execution_id, job_instance_id, create_time,"
            + " start_time, end_time, status) values (:id, :id, :day, :day, :day, 'COMPLETED')",
        row);
  }

  private void unreadable(String id, String job, String location) {
    Map<String, Object> row =
        Map.of("id", id, "job", job, "location", location, "now", LocalDateTime.now());
    jdbc.update(
        "insert into document (id, name, size, state, stage, reason, message, tries, reader,"
            + " seconds, first_seen, settled) values (:id, 'scan.pdf', 12, 'UNREADABLE', 'parse',"
            + " 'CORRUPT', 'Le PDF est endommagé.', 1, '1', 0.5, :now, :now)",
        row);
    jdbc.update(
        "insert into location (job, location, document_id, present, execution, first_seen,"
            + " last_seen) values (:job, :location, :id, true, 1, :now, :now)",
        row);
  }

  static RunRecord record(long run, String job, List<String> gaps) {
    RunReport report =
        new RunReport(
            job,
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
        BEGAN.plusSeconds(200),
        4,
        List.of(new RunRecord.PartlyRead("papiers/a.pdf", 12, 2)),
        Completeness.of(List.of(act("2024-1", "2024-01-02"), act("2024-3", "2024-09-02"))));
  }

  private static ActLine act(String number, String day) {
    return new ActLine("Valserre", Body.Kind.COMMUNE, number, LocalDate.parse(day), "a");
  }
}
