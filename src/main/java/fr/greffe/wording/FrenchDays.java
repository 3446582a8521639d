package fr.greffe.wording;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days as French papers print them. */
public final class FrenchDays {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.FRENCH);

  private FrenchDays() {}

  /** "22 avril 2021", "1er mars 2022". */
  public static String day(LocalDate day) {
    return day.format(DAY).replaceFirst("^1 ", "1er ");
  }
}
