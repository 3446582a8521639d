package fr.greffe.source;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.scheduling.support.CronExpression;

/**
 * When a job is to run: a cron expression of six fields (second, minute, hour, day, month, day of
 * the week) in a time zone, whose changes of summer time it follows.
 */
public record Schedule(String cron, ZoneId zone) {
  /** The zone of a job that names none. */
  public static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  private static final Pattern SIX_FIELDS =
      Pattern.compile("[0-9*/,-]{1,40}(?: [0-9A-Za-z*?/,#-]{1,40}){5}");
  private static final Instant ANY_DAY = Instant.parse("2026-01-01T00:00:00Z");

  public Schedule {
    if (!SIX_FIELDS.matcher(cron).matches() || !CronExpression.isValidExpression(cron)) {
      throw new IllegalArgumentException(cron);
    }
  }

  /**
   * Reads an expression.
   *
   * @throws IllegalArgumentException when it is malformed or never comes
   */
  public static Schedule of(String cron, ZoneId zone) {
    Schedule schedule = new Schedule(cron, zone);
    if (schedule.next(ANY_DAY).isEmpty()) {
      throw new IllegalArgumentException(cron);
    }
    return schedule;
  }

  /**
   * Reads the name of a zone.
   *
   * @throws IllegalArgumentException when there is no such zone
   */
  public static ZoneId zone(String name) {
    try {
      return ZoneId.of(name);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(name, e);
    }
  }

  /** The first time after this one, or empty where none comes. */
  public Optional<Instant> next(Instant after) {
    return Optional.ofNullable(CronExpression.parse(cron).next(after.atZone(zone)))
        .map(ZonedDateTime::toInstant);
  }
}
