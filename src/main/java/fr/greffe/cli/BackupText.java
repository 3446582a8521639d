package fr.greffe.cli;

import fr.greffe.backup.Contents;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** What a backup holds, for people. */
final class BackupText {
  private static final double MEGABYTE = 1e6;
  private static final int KILOBYTE = 1000;
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd/MM/yyyy 'à' HH:mm", Locale.FRANCE)
          .withZone(ZoneId.systemDefault());

  private BackupText() {}

  static String of(Contents contents) {
    long entries = contents.entries().values().stream().mapToLong(count -> count).sum();
    String lines =
        """
          %,9d documents connus
          %,9d enregistrements indexés, liens et organisations compris
          %,9d corrections
          %,9d dossiers
          %,9d originaux
          %,9d lectures
        """;
    return String.format(
            Locale.FRANCE,
            lines,
            rows(contents, "document"),
            entries,
            rows(contents, "correction"),
            rows(contents, "dossier"),
            contents.files().getOrDefault("originals", 0L),
            contents.files().getOrDefault("readings", 0L))
        .stripTrailing();
  }

  static String size(long bytes) {
    return bytes < MEGABYTE
        ? String.format(Locale.FRANCE, "%d ko", bytes / KILOBYTE)
        : String.format(Locale.FRANCE, "%.1f Mo", bytes / MEGABYTE);
  }

  static String day(Instant time) {
    return DAY.format(time);
  }

  private static long rows(Contents contents, String table) {
    return contents.rows().getOrDefault(table, 0L);
  }
}
