package fr.greffe.dossier;

import fr.greffe.rules.Lexicon;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;

/** The days on which no office is open, by {@code config/jours-feries.tsv}. */
public final class PublicHolidays {
  private static final String EASTER = "paques+";

  private final List<String> days;

  private PublicHolidays(List<String> days) {
    this.days = days;
  }

  public static PublicHolidays load(Path config) {
    return new PublicHolidays(
        Lexicon.load(config.resolve("jours-feries.tsv")).entries().stream()
            .map(Lexicon.Entry::term)
            .toList());
  }

  /** True from Monday to Friday, public holidays apart. */
  public boolean isWorkingDay(LocalDate day) {
    return day.getDayOfWeek() != DayOfWeek.SATURDAY
        && day.getDayOfWeek() != DayOfWeek.SUNDAY
        && days.stream().noneMatch(one -> on(one, day.getYear()).equals(day));
  }

  private static LocalDate on(String day, int year) {
    return day.startsWith(EASTER)
        ? easter(year).plusDays(Long.parseLong(day.substring(EASTER.length())))
        : MonthDay.parse("--" + day).atYear(year);
  }

  /** Sunday of Easter in the Gregorian calendar (Meeus, Jones and Butcher). */
  static LocalDate easter(int year) {
    int a = year % 19;
    int b = year / 100;
    int c = year % 100;
    int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    int m = (a + 11 * h + 22 * l) / 451;
    int sum = h + l - 7 * m + 114;
    return LocalDate.of(year, sum / 31, sum % 31 + 1);
  }
}
