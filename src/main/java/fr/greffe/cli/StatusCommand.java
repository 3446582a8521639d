package fr.greffe.cli;

import fr.greffe.batch.Standings;
import fr.greffe.batch.Standings.Standing;
import fr.greffe.database.Database;
import fr.greffe.json.ReportJson;
import fr.greffe.source.JobFile;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Says how the jobs stand, without reading or running anything. */
@Command(
    name = "status",
    description = "Dit où en sont les travaux de jobs/, sans rien lire ni lancer.",
    exitCodeListHeading = "%nCodes de sortie :%n",
    exitCodeList = {
      "0:chaque travail a abouti et rien n'est resté illisible",
      "1:un travail n'a jamais abouti ou son dernier passage a échoué",
      "3:des documents sont illisibles ou restent à lire"
    })
final class StatusCommand implements Callable<Integer> {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm", Locale.FRANCE)
          .withZone(ZoneId.systemDefault());

  @Spec private CommandSpec spec;
  @Mixin private ProgramFolders folders;

  @Option(names = "--json", description = "Écrit l'état en JSON.")
  private boolean json;

  @Override
  public Integer call() {
    List<Standing> standings;
    try (Database database = folders.database()) {
      Standings all = new Standings(database);
      standings = folders.jobs().all().stream().map(JobFile::name).map(all::of).toList();
    }
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(ReportJson.write(standings));
    } else {
      standings.forEach(standing -> out.println(line(standing)));
    }
    out.flush();
    return exitCode(standings);
  }

  private static int exitCode(List<Standing> standings) {
    if (!standings.stream().allMatch(standing -> "COMPLETED".equals(standing.lastRun()))) {
      return Greffe.FAILED;
    }
    return standings.stream().allMatch(Standing::complete) ? 0 : Greffe.SOME_UNREADABLE;
  }

  private static String line(Standing standing) {
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
      default -> "interrompu" + when;
    };
  }
}
