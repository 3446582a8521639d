package fr.greffe.batch;

import fr.greffe.database.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** How jobs stand, from what is recorded: nothing is read or run. */
public final class Standings {
  private final NamedParameterJdbcTemplate jdbc;

  public Standings(Database database) {
    this.jdbc = database.jdbc();
  }

  /**
   * How a job stands.
   *
   * @param job its name
   * @param lastRun Spring Batch's status of its last run, or null where it never ran
   * @param lastBegun when that run began, or null
   * @param lastEnded when it ended, or null
   * @param files files found by the last run
   * @param indexed documents done
   * @param unreadable documents and files that cannot be read
   * @param pending documents still to be read
   */
  public record Standing(
      String job,
      @Nullable String lastRun,
      @Nullable Instant lastBegun,
      @Nullable Instant lastEnded,
      int files,
      int indexed,
      int unreadable,
      int pending) {
    /** True where the last run ended and left nothing unread or undone. */
    public boolean complete() {
      return "COMPLETED".equals(lastRun) && unreadable == 0 && pending == 0;
    }
  }

  /** How a job stands. */
  public Standing of(String job) {
    List<Standing> runs =
        jdbc.query(
            "select e.status, e.start_time, e.end_time from batch_job_execution e join"
                + " batch_job_instance i on i.job_instance_id = e.job_instance_id where i.job_name"
                + " = :job order by e.job_execution_id desc fetch first 1 row only",
            Map.of("job", job),
            (row, number) ->
                standing(
                    job, row.getString("status"), time(row, "start_time"), time(row, "end_time")));
    return runs.isEmpty() ? standing(job, null, null, null) : runs.getFirst();
  }

  private Standing standing(
      String job, @Nullable String status, @Nullable Instant begun, @Nullable Instant ended) {
    return new Standing(
        job,
        status,
        begun,
        ended,
        count(
            "select count(*) from location where job = :job and present and "
                + LocationTable.IS_FILE,
            job),
        documents("INDEXED", job),
        documents("UNREADABLE", job)
            + count(
                "select count(*) from location where job = :job and present and problem is not"
                    + " null",
                job),
        documents("PENDING", job));
  }

  private int documents(String state, String job) {
    return count(
        "select count(distinct d.id) from document d join location l on l.document_id = d.id"
            + " where l.job = :job and l.present and d.state = '"
            + state
            + "'",
        job);
  }

  private int count(String sql, String job) {
    Integer count = jdbc.queryForObject(sql, Map.of("job", job), Integer.class);
    return count == null ? 0 : count;
  }

  private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
    LocalDateTime time = row.getObject(column, LocalDateTime.class);
    return time == null ? null : time.atZone(ZoneId.systemDefault()).toInstant();
  }
}
