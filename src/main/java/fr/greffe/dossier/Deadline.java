package fr.greffe.dossier;

import fr.greffe.wording.FrenchDays;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/**
 * Until when a question can be filed for a sitting.
 *
 * @param sitting its day and hour
 * @param limit the last moment
 * @param rule how it is counted, in French
 */
public record Deadline(LocalDateTime sitting, LocalDateTime limit, String rule) {
  private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("H' h 'mm");

  /** Counts back from a sitting. */
  public static Deadline of(LocalDateTime sitting, Assembly assembly, PublicHolidays holidays) {
    return switch (assembly.unit()) {
      case HOURS ->
          new Deadline(
              sitting,
              sitting.minusHours(assembly.delay()),
              assembly.delay() + " heures avant la séance (" + assembly.source() + ")");
      case WORKING_DAYS ->
          new Deadline(
              sitting,
              back(sitting.toLocalDate(), assembly.delay(), holidays).atTime(sitting.toLocalTime()),
              assembly.delay()
                  + " jours ouvrés avant la séance, hors jours fériés ("
                  + assembly.source()
                  + ")");
    };
  }

  private static LocalDate back(LocalDate sitting, int days, PublicHolidays holidays) {
    LocalDate day = sitting;
    for (int left = days; left > 0; ) {
      day = day.minusDays(1);
      if (holidays.isWorkingDay(day)) {
        left--;
      }
    }
    return day;
  }

  /** True where the question can only be put at the next sitting. */
  public boolean isPast(LocalDateTime now) {
    return now.isAfter(limit);
  }

  /** "À déposer avant le 14 décembre 2021 à 18 h 00 : 48 heures avant la séance (…)". */
  public String words(LocalDateTime now) {
    String when = FrenchDays.day(limit.toLocalDate()) + " à " + limit.format(HOUR);
    return isPast(now)
        ? "Trop tard pour la séance du "
            + FrenchDays.day(sitting.toLocalDate())
            + " (limite : "
            + when
            + ", "
            + rule
            + ") : la question va à la séance suivante."
        : "À déposer avant le " + when + " : " + rule + ".";
  }
}
