package fr.greffe.parsing.web;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the date of publication that a page shows: {@code Publié le 3 mars 2021 à 12h10}. */
final class VisibleDate {
  private static final Pattern PUBLISHED =
      Pattern.compile(
          "(?i)(?:publi[ée]e?|mis(?:e)? en"
              + " ligne|post[ée]e?|r[ée]dig[ée])\\s+(?:par\\s+.{2,60}?\\s+)?le\\s*:?\\s+(?:(?:lun|mar|mercre|jeu|vendre|same)di\\s+|dimanche\\s+)?"
              + "(?:(\\d{1,2})(?:er)?\\s+(\\p{L}{3,9})\\.?\\s+(\\d{4})|(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4}))");
  private static final List<String> MONTHS =
      List.of(
          "janvier",
          "fevrier",
          "mars",
          "avril",
          "mai",
          "juin",
          "juillet",
          "aout",
          "septembre",
          "octobre",
          "novembre",
          "decembre");

  private VisibleDate() {}

  /** The date in ISO form, or null. */
  static @Nullable String of(String text) {
    Matcher matcher = PUBLISHED.matcher(text);
    if (!matcher.find()) {
      return null;
    }
    try {
      return matcher.group(1) != null
          ? date(matcher.group(3), month(matcher.group(2)), matcher.group(1))
          : date(matcher.group(6), Integer.parseInt(matcher.group(5)), matcher.group(4));
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static String date(String year, int month, String day) {
    return LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day)).toString();
  }

  /** 0 where it is no month, which is no date. */
  private static int month(String name) {
    String bare =
        Normalizer.normalize(name.toLowerCase(Locale.FRENCH), Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "");
    for (int i = 0; i < MONTHS.size(); i++) {
      if (MONTHS.get(i).startsWith(bare)) {
        return i + 1;
      }
    }
    return 0;
  }
}
