package fr.greffe.batch;

import fr.greffe.connection.Refused;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/**
 * The right to run a job, or to read a part of a run, of one process at a time on whatever machine.
 * Its holder renews it; it ends by the database's own clock where the holder died, and at once for
 * the same owner: a data folder, which one process holds at a time.
 */
final class JobLock implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(JobLock.class);
  private static final String PART = "#";
  private static final long JOB_SECONDS = 90;
  private static final long PART_SECONDS = 15;
  private static final long RENEWALS = 6;

  private final NamedParameterJdbcTemplate jdbc;
  private final Map<String, String> row;
  private final String life;
  private volatile Runnable beat = () -> {};
  private final ScheduledExecutorService renewal =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("job-lock").daemon().factory());

  private JobLock(NamedParameterJdbcTemplate jdbc, Map<String, String> row, long seconds) {
    this.jdbc = jdbc;
    this.row = row;
    this.life = life(seconds);
    long wait = TimeUnit.SECONDS.toMillis(seconds) / RENEWALS;
    renewal.scheduleWithFixedDelay(this::renew, wait, wait, TimeUnit.MILLISECONDS);
  }

  /**
   * Takes the right.
   *
   * @param owner machine and data folder
   * @throws IngestionException when another holds it
   */
  static JobLock take(NamedParameterJdbcTemplate jdbc, String job, String owner) {
    JobLock taken = take(jdbc, job, owner, JOB_SECONDS);
    if (taken == null) {
      throw new IngestionException(
          "le travail « %s » est en cours ailleurs : %s".formatted(job, holder(jdbc, job)));
    }
    return taken;
  }

  /** Takes the right to read a part of a run; null where another holds it. */
  static @Nullable JobLock ofPart(NamedParameterJdbcTemplate jdbc, long part, String owner) {
    return take(jdbc, PART + part, owner, PART_SECONDS);
  }

  /** The parts whose holders died. */
  static List<Long> orphans(NamedParameterJdbcTemplate jdbc) {
    return jdbc.query(
        "select job from job_lock where job like '#%' and expires < current_timestamp",
        (row, number) -> Long.valueOf(row.getString(1).substring(PART.length())));
  }

  /** Ends the right of a holder that died; false where it lives after all. */
  static boolean end(NamedParameterJdbcTemplate jdbc, long part) {
    return jdbc.update(
            "delete from job_lock where job = :job and expires < current_timestamp",
            Map.of("job", PART + part))
        > 0;
  }

  /** Whether a living holder has any of these parts. */
  static boolean anyHeld(NamedParameterJdbcTemplate jdbc, List<Long> parts) {
    Integer held =
        jdbc.queryForObject(
            "select count(*) from job_lock where job in (:parts) and expires >= current_timestamp",
            Map.of("parts", parts.stream().map(part -> PART + part).toList()),
            Integer.class);
    return held != null && held > 0;
  }

  private static @Nullable JobLock take(
      NamedParameterJdbcTemplate jdbc, String what, String owner, long seconds) {
    Map<String, String> row =
        Map.of("job", what, "owner", owner, "token", UUID.randomUUID().toString());
    return replace(jdbc, row, life(seconds)) || add(jdbc, row, life(seconds))
        ? new JobLock(jdbc, row, seconds)
        : null;
  }

  private static String life(long seconds) {
    return "current_timestamp + interval '%d' second".formatted(seconds);
  }

  private static boolean replace(
      NamedParameterJdbcTemplate jdbc, Map<String, String> row, String life) {
    return jdbc.update(
            "update job_lock set owner = :owner, token = :token, expires = "
                + life
                + " where job = :job and (owner = :owner or expires < current_timestamp)",
            row)
        > 0;
  }

  private static boolean add(
      NamedParameterJdbcTemplate jdbc, Map<String, String> row, String life) {
    try {
      return jdbc.update(
              "insert into job_lock (job, owner, token, expires) values (:job, :owner, :token, "
                  + life
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
    if (!held()) {
      throw new IngestionException(
          "%s a été repris ailleurs pendant qu'il était suspendu ici : %s"
              .formatted(what(), holder(jdbc, job())));
    }
  }

  /** Whether the right still holds. */
  boolean held() {
    Integer held =
        jdbc.queryForObject(
            "select count(*) from job_lock where job = :job and token = :token",
            row,
            Integer.class);
    return held != null && held > 0;
  }

  /** Does something each time the right was renewed, in another thread. */
  void onBeat(Runnable each) {
    beat = each;
  }

  private String what() {
    return ofPart() ? "un lot de documents" : "le travail « %s »".formatted(job());
  }

  private String job() {
    return String.valueOf(row.get("job"));
  }

  private void renew() {
    try {
      jdbc.update(
          "update job_lock set expires = " + life + " where job = :job and token = :token", row);
      beat.run();
    } catch (DataAccessException e) {
      LOG.warn("le verrou de « {} » n'est pas renouvelé : {}", job(), Refused.why(e));
    }
  }

  /** Lets the right end by itself. */
  void abandon() {
    renewal.shutdownNow();
  }

  /** True where it is a right to a part of a run. */
  boolean ofPart() {
    return job().startsWith(PART);
  }

  /** Gives the right back; false where it was lost before. */
  boolean release() {
    abandon();
    return jdbc.update("delete from job_lock where job = :job and token = :token", row) > 0;
  }

  @Override
  public void close() {
    try {
      release();
    } catch (DataAccessException e) {
      LOG.warn("le verrou de « {} » n'est pas rendu et expirera : {}", job(), Refused.why(e));
    }
  }
}
