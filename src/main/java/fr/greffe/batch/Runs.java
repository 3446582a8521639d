package fr.greffe.batch;

import fr.greffe.database.Database;
import fr.greffe.json.EntryJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** The runs that were and what is kept of them. */
public final class Runs {
  private static final String OLD =
      " in (select e.job_execution_id from batch_job_execution e where e.create_time < :before and"
          + " exists (select 1 from batch_job_execution later join batch_job_instance other on"
          + " other.job_instance_id = later.job_instance_id join batch_job_instance mine on"
          + " mine.job_name = other.job_name where mine.job_instance_id = e.job_instance_id and"
          + " later.job_execution_id > e.job_execution_id))";

  private final NamedParameterJdbcTemplate jdbc;

  public Runs(Database database) {
    this(database.jdbc());
  }

  Runs(NamedParameterJdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A run in a list.
   *
   * @param run its number
   * @param job its job
   * @param status Spring Batch's
   * @param began when, or null where it never did
   * @param ended when, or null while it goes on or where it was killed
   * @param complete whether nothing was known to be missing after it
   */
  public record Line(
      long run,
      String job,
      String status,
      @Nullable Instant began,
      @Nullable Instant ended,
      boolean complete) {}

  /** The latest runs, of all jobs or of one. */
  public List<Line> latest(@Nullable String job, int most) {
    return jdbc.query(
        "select e.job_execution_id, i.job_name, e.status, e.start_time, e.end_time, r.complete from"
            + " batch_job_execution e join batch_job_instance i on i.job_instance_id ="
            + " e.job_instance_id left join run_report r on r.execution = e.job_execution_id where"
            + " cast(:job as varchar) is null or i.job_name = :job order by e.job_execution_id desc"
            + " fetch first :most rows only",
        new MapSqlParameterSource("job", job).addValue("most", most),
        (row, number) ->
            new Line(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                time(row, 4),
                time(row, 5),
                row.getBoolean(6)));
  }

  /** What is kept of a run. */
  public Optional<RunRecord> find(long run) {
    return records("execution = :run", Map.of("run", run));
  }

  /** What is kept of the last run of a job. */
  public Optional<RunRecord> last(String job) {
    return records("job = :job", Map.of("job", job));
  }

  /** What is kept of the last run of a job that was not cut or failed. */
  public Optional<RunRecord> lastCompleted(String job) {
    return records("job = :job and status = 'COMPLETED'", Map.of("job", job));
  }

  void keep(RunRecord kept) {
    Map<String, Object> row =
        Map.of(
            "execution", kept.report().run(),
            "job", kept.report().job(),
            "status", kept.report().status().name(),
            "complete", kept.complete(),
            "began", kept.began().atOffset(ZoneOffset.UTC),
            "ended", kept.ended().atOffset(ZoneOffset.UTC),
            "report", EntryJson.writeLine(kept));
    jdbc.update("delete from run_report where execution = :execution", row);
    jdbc.update(
        "insert into run_report (execution, job, status, complete, began, ended, report) values"
            + " (:execution, :job, :status, :complete, :began, :ended, :report)",
        row);
  }

  /** Forgets runs begun before a moment, but for the last of each job; gives how many. */
  public int forget(Instant before) {
    Map<String, Object> row =
        Map.of("before", LocalDateTime.ofInstant(before, ZoneId.systemDefault()));
    jdbc.update("delete from run_report where execution" + OLD, row);
    jdbc.update("delete from listing where execution" + OLD, row);
    jdbc.update(
        "delete from batch_step_execution_context where step_execution_id in (select"
            + " s.step_execution_id from batch_step_execution s where s.job_execution_id"
            + OLD
            + ")",
        row);
    for (String table :
        List.of(
            "batch_step_execution", "batch_job_execution_context", "batch_job_execution_params")) {
      jdbc.update("delete from " + table + " where job_execution_id" + OLD, row);
    }
    int forgotten =
        jdbc.update("delete from batch_job_execution where job_execution_id" + OLD, row);
    jdbc.update(
        "delete from batch_job_instance where not exists (select 1 from batch_job_execution e where"
            + " e.job_instance_id = batch_job_instance.job_instance_id)",
        row);
    return forgotten;
  }

  private Optional<RunRecord> records(String which, Map<String, ?> values) {
    return jdbc
        .query(
            "select report from run_report where "
                + which
                + " order by execution desc fetch first 1 row only",
            values,
            (row, number) -> EntryJson.mapper().readValue(row.getString(1), RunRecord.class))
        .stream()
        .findFirst();
  }

  private static @Nullable Instant time(ResultSet row, int column) throws SQLException {
    LocalDateTime time = row.getObject(column, LocalDateTime.class);
    return time == null ? null : time.atZone(ZoneId.systemDefault()).toInstant();
  }
}
