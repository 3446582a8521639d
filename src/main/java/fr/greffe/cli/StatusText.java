package fr.greffe.cli;

import fr.greffe.batch.Standings.Standing;
import fr.greffe.completeness.BodyState;
import fr.greffe.source.Schedule;
import fr.greffe.wording.GapWords;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How a job stands, for people: what is known to be missing is named, line by line. */
final class StatusText {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm", Locale.FRANCE)
          .withZone(ZoneId.systemDefault());

  private StatusText() {}

  /** The lines about one job. */
  static List<String> of(Standing standing, @Nullable Schedule schedule, Instant now) {
    List<String> lines = new ArrayList<>();
    lines.add(head(standing));
    if (isLate(standing, schedule, now)) {
      lines.add(
          "  en retard : " + success(standing) + ", et le passage prévu depuis n'a pas abouti");
    } else if (!"COMPLETED".equals(standing.lastRun()) && standing.lastRun() != null) {
      lines.add("  " + success(standing));
    }
    if (standing.unverified() > 0) {
      lines.add("  non revérifiés par le dernier passage : " + standing.unverified());
    }
    standing.gaps().forEach(gap -> lines.add("  lacune de la liste : " + gap));
    standing
        .partly()
        .forEach(
            paper ->
                lines.add(
                    "  pages non lues : %s (%d sur %d)"
                        .formatted(OneLine.of(paper.location()), paper.unread(), paper.pages())));
    standing.bodies().forEach(body -> add(lines, body));
    return lines;
  }

  /** The last line: never says that all is there while something is known to be missing. */
  static String conclusion(List<Standing> standings, boolean late) {
    if (standings.isEmpty()) {
      return "Aucun travail dans jobs/.";
    }
    boolean complete = !late && standings.stream().allMatch(Standing::complete);
    return complete
        ? "À jour : tout ce qui a été trouvé est lu, et rien n'est connu comme manquant."
        : "Pas à jour : voir ci-dessus ce qui manque.";
  }

  /** True where a time of the schedule passed after the last success, and the next one too. */
  static boolean isLate(Standing standing, @Nullable Schedule schedule, Instant now) {
    if (schedule == null) {
      return false;
    }
    Instant since = standing.lastSuccess() == null ? standing.lastBegun() : standing.lastSuccess();
    return since != null
        && schedule
            .next(since)
            .flatMap(schedule::next)
            .filter(second -> second.isBefore(now))
            .isPresent();
  }

  private static void add(List<String> lines, BodyState body) {
    body.gaps().forEach(gap -> lines.add("  numéros : " + body.body() + ", " + GapWords.of(gap)));
    body.quiet()
        .forEach(time -> lines.add("  séances : " + body.body() + ", " + GapWords.of(time)));
  }

  private static String head(Standing standing) {
    return String.format(
        Locale.ROOT,
        "%s : %s ; %d fichiers, %d documents indexés, %d illisibles, %d à lire",
        standing.job(),
        lastRun(standing),
        standing.files(),
        standing.indexed(),
        standing.unreadable(),
        standing.pending());
  }

  private static String success(Standing standing) {
    return standing.lastSuccess() == null
        ? "jamais abouti"
        : "dernier succès le " + TIME.format(standing.lastSuccess());
  }

  private static String lastRun(Standing standing) {
    String status = standing.lastRun();
    if (status == null) {
      return "jamais exécuté";
    }
    Instant time = standing.lastEnded() == null ? standing.lastBegun() : standing.lastEnded();
    String when = time == null ? "" : " le " + TIME.format(time);
    return switch (status) {
      case "COMPLETED" -> "terminé" + when;
      case "STOPPED" -> "arrêté" + when;
      case "FAILED" -> "en échec" + when;
      default -> "en cours ou interrompu" + when;
    };
  }
}
