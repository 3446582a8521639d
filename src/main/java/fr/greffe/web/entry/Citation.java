package fr.greffe.web.entry;

import fr.greffe.register.Act;
import fr.greffe.register.Entry;
import fr.greffe.register.Publication;
import fr.greffe.wording.FrenchWords;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How an entry is quoted in a letter or a report. */
final class Citation {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.FRANCE);

  private Citation() {}

  /**
   * "Commune de Valserre, conseil municipal, délibération n° 2024-12 du 4 mars 2024, « Tarifs de la
   * cantine », p. 2".
   */
  static String of(Entry entry) {
    return Stream.of(
            entry.body() == null ? null : entry.body().name(),
            entry.body() == null ? null : entry.body().organ(),
            outlet(entry.publication()),
            kind(entry) + number(entry.act()) + day(entry),
            "« " + entry.title().strip() + " »",
            pages(entry))
        .filter(part -> part != null && !part.isBlank())
        .collect(Collectors.joining(", "));
  }

  private static String kind(Entry entry) {
    return FrenchWords.kind(entry.kind());
  }

  private static String number(@Nullable Act act) {
    return act == null || act.number() == null ? "" : " n° " + act.number();
  }

  private static String day(Entry entry) {
    LocalDate day = entry.date();
    return day == null ? "" : " du " + DAY.format(day).replaceFirst("^1 ", "1er ");
  }

  private static @Nullable String outlet(@Nullable Publication publication) {
    return publication == null ? null : publication.outlet();
  }

  private static String pages(Entry entry) {
    return entry.firstPage() == entry.lastPage()
        ? "p. " + entry.firstPage()
        : "p. " + entry.firstPage() + "-" + entry.lastPage();
  }
}
