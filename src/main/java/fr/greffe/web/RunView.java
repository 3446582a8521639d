package fr.greffe.web;

import fr.greffe.batch.Runs;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A run as a list shows it.
 *
 * @param number of the run
 * @param job its job
 * @param end how it ended
 * @param began when
 * @param duration how long it took, or null
 * @param verdict what is to be known of it in two words
 */
record RunView(
    long number, String job, String end, String began, @Nullable String duration, String verdict) {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMMM yyyy 'à' HH:mm", Locale.FRANCE)
          .withZone(ZoneId.systemDefault());

  static RunView of(Runs.Line run) {
    return new RunView(
        run.run(),
        run.job(),
        end(run.status()),
        time(run.began()),
        run.began() == null || run.ended() == null
            ? null
            : duration(Duration.between(run.began(), run.ended())),
        verdict(run));
  }

  /** "22 novembre 2026 à 06:14", or "jamais". */
  static String time(@Nullable Instant time) {
    return time == null ? "jamais" : TIME.format(time);
  }

  /** "1 h 02 min", "3 min 20 s" or "4 s". */
  static String duration(Duration time) {
    if (time.toHours() > 0) {
      return "%d h %02d min".formatted(time.toHours(), time.toMinutesPart());
    }
    return time.toMinutes() > 0
        ? "%d min %02d s".formatted(time.toMinutes(), time.toSecondsPart())
        : time.toSeconds() + " s";
  }

  /** How a run ended, by Spring Batch's word for it. */
  static String end(@Nullable String status) {
    return switch (status) {
      case null -> "jamais exécuté";
      case "COMPLETED" -> "terminé";
      case "STOPPED" -> "arrêté";
      case "FAILED" -> "en échec";
      default -> "en cours ou interrompu";
    };
  }

  private static String verdict(Runs.Line run) {
    if (!"COMPLETED".equals(run.status())) {
      return "à finir";
    }
    return run.complete() ? "rien ne manque" : "il manque quelque chose";
  }
}
