package fr.greffe.register;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A date as precise as it is written.
 *
 * @param start first day, null for an interval without beginning
 * @param end last day, equal to {@code start} for a day, null for an interval without end
 * @param precision what is written
 * @param time hour where it is said
 * @param approximate "environ", "fin 2018", "mi-mars"
 * @param deduced true where the year or the day comes from the context ("le 17 novembre dernier")
 * @param role what happens then
 * @param flag doubt in French ("jour de la semaine différent"…), or null
 */
public record PartialDate(
    @Nullable LocalDate start,
    @Nullable LocalDate end,
    Precision precision,
    @Nullable LocalTime time,
    boolean approximate,
    boolean deduced,
    Role role,
    @Nullable String flag)
    implements Fact {
  public PartialDate {
    if (start == null && end == null) {
      throw new IllegalArgumentException("a date has a beginning or an end");
    }
  }

  /** A plain day. */
  public static PartialDate day(LocalDate day) {
    return new PartialDate(day, day, Precision.DAY, null, false, false, Role.UNKNOWN, null);
  }

  public PartialDate as(Role other) {
    return new PartialDate(start, end, precision, time, approximate, deduced, other, flag);
  }

  /** True for one day of the calendar. */
  public boolean isDay() {
    return precision == Precision.DAY;
  }

  /** The open interval that begins on this day. */
  public PartialDate onwards() {
    return new PartialDate(start, null, Precision.INTERVAL, time, approximate, deduced, role, flag);
  }

  /** The open interval that ends on this day. */
  public PartialDate until() {
    return new PartialDate(null, end, Precision.INTERVAL, time, approximate, deduced, role, flag);
  }

  /**
   * The days of the calendar that are written: a day, or the ends of an interval; none for a month
   * or a vague period.
   */
  public List<LocalDate> days() {
    return switch (precision) {
      case DAY -> Stream.ofNullable(start).toList();
      case INTERVAL ->
          approximate
              ? List.of()
              : Stream.of(Optional.ofNullable(start), Optional.ofNullable(deduced ? null : end))
                  .flatMap(Optional::stream)
                  .toList();
      default -> List.of();
    };
  }

  /** What is written. */
  public enum Precision {
    DAY,
    MONTH,
    QUARTER,
    SEMESTER,
    YEAR,
    INTERVAL
  }

  /** What happens on a date. */
  public enum Role {
    SEANCE,
    CONVOCATION,
    SENT,
    RECEIVED,
    PUBLISHED,
    SIGNED,
    CITED_ACT,
    LAW,
    DEADLINE,
    PERIOD,
    EVENT,
    UNKNOWN
  }
}
