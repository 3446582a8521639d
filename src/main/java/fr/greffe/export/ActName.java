package fr.greffe.export;

import fr.greffe.register.Entry;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How people name an act. */
final class ActName {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.FRENCH);

  private ActName() {}

  /** "n° D2022-11 du 17 mars 2022, Commune de Valbrume (acte.pdf, p. 1)". */
  static String of(Entry entry) {
    StringBuilder name = new StringBuilder();
    String number = entry.act() == null ? null : entry.act().number();
    name.append(number == null ? "« " + entry.title() + " »" : "n° " + number);
    if (entry.date() != null) {
      name.append(" du ").append(DAY.format(entry.date()));
    }
    if (entry.body() != null) {
      name.append(", ").append(entry.body().name());
    }
    return name.append(" (")
        .append(entry.source().name())
        .append(", p. ")
        .append(entry.firstPage())
        .append(")")
        .toString();
  }
}
