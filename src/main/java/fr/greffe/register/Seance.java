package fr.greffe.register;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * A sitting.
 *
 * @param date its day
 * @param time its hour where it is said
 * @param place where, as written
 * @param convocation day of the summons
 * @param chair who presides, as written
 * @param secretary who keeps the minutes, as written
 */
public record Seance(
    LocalDate date,
    @Nullable LocalTime time,
    @Nullable String place,
    @Nullable LocalDate convocation,
    @Nullable String chair,
    @Nullable String secretary) {}
