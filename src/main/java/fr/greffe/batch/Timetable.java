package fr.greffe.batch;

import fr.greffe.database.Database;
import fr.greffe.source.JobFile;
import fr.greffe.source.Schedule;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/**
 * Which jobs are due: by their schedule or because somebody asked. Times that passed while nobody
 * was there are caught up by one run; a run that was begun and not ended is owed until it is.
 */
public final class Timetable {
  /** Clocks of machines that work together differ by less. */
  private static final Duration SKEW = Duration.ofMinutes(15);

  private final NamedParameterJdbcTemplate jdbc;
  private final Clock clock;

  public Timetable(Database database, Clock clock) {
    this.jdbc = database.jdbc();
    this.clock = clock;
  }

  private record Mark(Instant considered, boolean owed) {}

  /** Those of these jobs that are to be run now; their times until now are considered thereby. */
  public List<JobFile> due(List<JobFile> jobs) {
    return jobs.stream().filter(this::isDue).toList();
  }

  /** The run of a due job came to an end, good or bad. */
  public void ended(String job) {
    jdbc.update("update job_schedule set owed = false where job = :job", Map.of("job", job));
  }

  /** When the next of these jobs is due, or null where none has a schedule. */
  public @Nullable Instant next(List<JobFile> jobs) {
    return jobs.stream()
        .flatMap(job -> next(job).stream())
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  /** When a job is due next, empty where it has no schedule. */
  public Optional<Instant> next(JobFile job) {
    Schedule schedule = job.schedule();
    return schedule == null
        ? Optional.empty()
        : schedule.next(mark(job.name()).map(Mark::considered).orElseGet(clock::instant));
  }

  /** Has a job run as soon as may be, whatever its schedule. */
  public void ask(String job) {
    begin(job);
    jdbc.update("update job_schedule set owed = true where job = :job", Map.of("job", job));
  }

  private boolean isDue(JobFile job) {
    Schedule schedule = job.schedule();
    Optional<Mark> mark = mark(job.name());
    if (schedule == null) {
      return mark.filter(Mark::owed).isPresent();
    }
    if (mark.isEmpty()) {
      begin(job.name());
      return false;
    }
    if (mark.get().considered().isAfter(clock.instant().plus(SKEW))) {
      countFromNow(job.name());
      return mark.get().owed();
    }
    boolean late =
        schedule
            .next(mark.get().considered())
            .filter(time -> !time.isAfter(clock.instant()))
            .isPresent();
    return late ? claim(job.name(), mark.get()) : mark.get().owed();
  }

  private Optional<Mark> mark(String job) {
    return jdbc
        .query(
            "select considered, owed from job_schedule where job = :job",
            Map.of("job", job),
            (row, number) ->
                new Mark(
                    row.getObject("considered", OffsetDateTime.class).toInstant(),
                    row.getBoolean("owed")))
        .stream()
        .findFirst();
  }

  /** A schedule counts from when it is first seen. */
  private void begin(String job) {
    jdbc.update(
        "insert into job_schedule (job, considered, owed) select :job, cast(:now as timestamp with"
            + " time zone), false where not exists (select 1 from job_schedule where job = :job)",
        row(job));
  }

  /**
   * Of a clock that was ahead and set right: else the job would wait until that time came again.
   */
  private void countFromNow(String job) {
    jdbc.update("update job_schedule set considered = :now where job = :job", row(job));
  }

  /** True for one of several machines that see a due job at the same moment. */
  private boolean claim(String job, Mark mark) {
    return jdbc.update(
            "update job_schedule set considered = :now, owed = true where job = :job and considered"
                + " = :before",
            row(job).addValue("before", mark.considered().atOffset(ZoneOffset.UTC)))
        > 0;
  }

  private MapSqlParameterSource row(String job) {
    return new MapSqlParameterSource("job", job)
        .addValue("now", clock.instant().atOffset(ZoneOffset.UTC));
  }
}
