package fr.greffe.batch;

import fr.greffe.batch.RunRecord.PartlyRead;
import fr.greffe.completeness.BodyState;
import fr.greffe.database.Database;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** How jobs stand, from what is recorded: nothing is read or run. */
public final class Standings {
  private final NamedParameterJdbcTemplate jdbc;
  private final Runs runs;

  public Standings(Database database) {
    this.jdbc = database.jdbc();
    this.runs = new Runs(jdbc);
  }

  /**
   * How a job stands.
   *
   * @param job its name
   * @param lastRun Spring Batch's status of its last run, or null where it never ran
   * @param lastBegun when that run began, or null
   * @param lastEnded when it ended, or null
   * @param lastSuccess when a run last ended well, or null
   * @param files files found by the last run
   * @param indexed documents done
   * @param unreadable documents and files that cannot be read
   * @param pending documents still to be read
   * @param unverified places that the last run could not look at
   * @param gaps what the last run could not read of the list of its source
   * @param partly documents some pages of which gave nothing
   * @param bodies whose acts the job reads
   */
  public record Standing(
      String job,
      @Nullable String lastRun,
      @Nullable Instant lastBegun,
      @Nullable Instant lastEnded,
      @Nullable Instant lastSuccess,
      int files,
      int indexed,
      int unreadable,
      int pending,
      int unverified,
      List<String> gaps,
      List<PartlyRead> partly,
      List<BodyState> bodies) {
    public Standing {
      gaps = List.copyOf(gaps);
      partly = List.copyOf(partly);
      bodies = List.copyOf(bodies);
    }

    /** True where the last run ended well and left nothing that it knows of unread or unknown. */
    public boolean allRead() {
      return "COMPLETED".equals(lastRun)
          && unreadable == 0
          && pending == 0
          && unverified == 0
          && gaps.isEmpty();
    }

    /** True where, besides, nothing is known to be missing. */
    public boolean complete() {
      return allRead() && partly.isEmpty() && bodies.stream().allMatch(BodyState::complete);
    }
  }

  /** How every job stands that ever ran, by name. */
  public List<Standing> all() {
    return jdbc
        .query(
            "select distinct job_name from batch_job_instance order by 1",
            (row, number) -> row.getString(1))
        .stream()
        .map(this::of)
        .toList();
  }

  /** How a job stands. */
  public Standing of(String job) {
    List<Runs.Line> last = runs.latest(job, 1);
    Runs.Line line = last.isEmpty() ? null : last.getFirst();
    Optional<RunRecord> kept = runs.last(job);
    Optional<RunReport> report = kept.map(RunRecord::report);
    return new Standing(
        job,
        line == null ? null : line.status(),
        line == null ? null : line.began(),
        line == null ? null : line.ended(),
        runs.lastCompleted(job).map(RunRecord::ended).orElse(null),
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
        documents("PENDING", job),
        count(
            "select count(*) from location where job = :job and present and unverified is not null"
                + " and container is null",
            job),
        report.map(RunReport::gaps).orElse(List.of()),
        kept.map(RunRecord::partly).orElse(List.of()),
        kept.map(RunRecord::bodies).orElse(List.of()));
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
}
