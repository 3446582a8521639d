package fr.greffe.dossier;

import fr.greffe.register.Entry;
import java.time.LocalDate;
import java.util.Comparator;

/** Orders that depend on nothing but what is ordered. */
final class Order {
  private static final Comparator<LocalDate> DAYS = Comparator.naturalOrder();

  /** By day, those without a day last. */
  static final Comparator<Entry> BY_DAY =
      Comparator.comparing(Entry::date, Comparator.nullsLast(DAYS)).thenComparing(Entry::id);

  /** By day, those without a day last. */
  static final Comparator<Line> LINES_BY_DAY =
      Comparator.comparing(Line::day, Comparator.nullsLast(DAYS))
          .thenComparing(Line::weight, Comparator.reverseOrder())
          .thenComparing(Line::id);

  /** The heaviest first. */
  static final Comparator<Line> BY_WEIGHT =
      Comparator.comparing(Line::weight, Comparator.reverseOrder()).thenComparing(LINES_BY_DAY);

  private Order() {}
}
