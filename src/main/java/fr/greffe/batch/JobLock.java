package fr.greffe.batch;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/**
 * The right to run a job, of one process at a time on whatever machine. Its holder renews it; it
 * ends by the database's own clock where the holder died, and at once for the same data folder,
 * which one process holds at a time.
 */
final class JobLock implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(JobLock.class);
  private static final String LIFE = "current_timestamp + interval '90' second";
  private static final long RENEWAL_SECONDS = 15;

  private final NamedParameterJdbcTemplate jdbc;
  private final Map<String, String> row;
  private final ScheduledExecutorService renewal =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("job-lock").daemon().factory());

  private JobLock(NamedParameterJdbcTemplate jdbc, Map<String, String> row) {
    this.jdbc = jdbc;
    this.row = row;
    renewal.scheduleWithFixedDelay(this::renew, RENEWAL_SECONDS, RENEWAL_SECONDS, TimeUnit.SECONDS);
  }

  /**
   * Takes the right.
   *
   * @param owner machine and data folder
   * @throws IngestionException when another holds it
   */
  static JobLock take(NamedParameterJdbcTemplate jdbc, String job, String owner) {
    String token = UUID.randomUUID().toString();
    Map<String, String> row = Map.of("job", job, "owner", owner, "token", token);
    if (!replace(jdbc, row) && !add(jdbc, row)) {
      throw new IngestionException(
          "le travail « %s » est en cours ailleurs : %s".formatted(job, holder(jdbc, job)));
    }
    return new JobLock(jdbc, row);
  }

  private static boolean replace(NamedParameterJdbcTemplate jdbc, Map<String, String> row) {
    return jdbc.update(
            "update job_lock set owner = :owner, token = :token, expires = "
                + LIFE
                + " where job = :job and (owner = :owner or expires < current_timestamp)",
            row)
        > 0;
  }

  private static boolean add(NamedParameterJdbcTemplate jdbc, Map<String, String> row) {
    try {
      return jdbc.update(
              "insert into job_lock (job, owner, token, expires) values (:job, :owner, :token, "
                  + LIFE
                  + ")",
              row)
          > 0;
    } catch (DuplicateKeyException e) {
      return false;
    }
  }

  private static String holder(NamedParameterJdbcTemplate jdbc, String job) {
    List<String> holders =
        jdbc.query(
            "select owner from job_lock where job = :job",
            Map.of("job", job),
            (row, number) -> row.getString(1));
    return holders.isEmpty() ? "?" : holders.getFirst();
  }

  /**
   * Makes sure that the right still holds, before something is recorded.
   *
   * @throws IngestionException when another has taken it
   */
  void confirm() {
    Integer held =
        jdbc.queryForObject(
            "select count(*) from job_lock where job = :job and token = :token",
            row,
            Integer.class);
    if (held == null || held == 0) {
      throw new IngestionException(
          "le travail « %s » a été repris ailleurs pendant qu'il était suspendu ici : %s"
              .formatted(row.get("job"), holder(jdbc, String.valueOf(row.get("job")))));
    }
  }

  private void renew() {
    try {
      jdbc.update(
          "update job_lock set expires = " + LIFE + " where job = :job and token = :token", row);
    } catch (DataAccessException e) {
      LOG.warn("cannot renew the lock of {}", row.get("job"), e);
    }
  }

  @Override
  public void close() {
    renewal.shutdownNow();
    try {
      jdbc.update("delete from job_lock where job = :job and token = :token", row);
    } catch (DataAccessException e) {
      LOG.warn("cannot give back the lock of {}: it will expire", row.get("job"), e);
    }
  }
}
