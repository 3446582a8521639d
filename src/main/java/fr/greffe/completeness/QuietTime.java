package fr.greffe.completeness;

import java.time.LocalDate;

/**
 * Whole quarters in a row, between two sittings, in which none was read though the law wants one.
 *
 * @param from first day of the first quarter
 * @param until last day of the last
 * @param law that wants a sitting each quarter
 */
public record QuietTime(LocalDate from, LocalDate until, String law) {}
