package fr.greffe.cli;

import fr.greffe.batch.Standings;
import fr.greffe.batch.Standings.Standing;
import fr.greffe.database.Database;
import fr.greffe.json.ReportJson;
import fr.greffe.source.JobFile;
import fr.greffe.source.Schedule;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
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
      "0:chaque travail a abouti, et rien n'est connu comme manquant",
      "1:un travail n'a jamais abouti, son dernier passage a échoué ou il est en retard",
      "3:des documents sont illisibles, restent à lire ou n'ont pu être revérifiés",
      "4:tout ce qui a été trouvé est lu, mais des pages, des numéros ou des séances manquent"
    })
final class StatusCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private ProgramFolders folders;

  @Option(names = "--json", description = "Écrit l'état en JSON.")
  private boolean json;

  @Override
  public Integer call() {
    Instant now = Clock.systemUTC().instant();
    List<JobFile> jobs = folders.jobs().all();
    List<Standing> standings;
    try (Database database = folders.database()) {
      Standings all = new Standings(database);
      standings = jobs.stream().map(JobFile::name).map(all::of).toList();
    }
    boolean late = false;
    PrintWriter out = spec.commandLine().getOut();
    for (int rank = 0; rank < jobs.size(); rank++) {
      Schedule schedule = jobs.get(rank).schedule();
      late |= StatusText.isLate(standings.get(rank), schedule, now);
      if (!json) {
        StatusText.of(standings.get(rank), schedule, now).forEach(out::println);
      }
    }
    out.println(json ? ReportJson.write(standings) : StatusText.conclusion(standings, late));
    out.flush();
    return exitCode(standings, late);
  }

  private static int exitCode(List<Standing> standings, boolean late) {
    if (late || !standings.stream().allMatch(one -> "COMPLETED".equals(one.lastRun()))) {
      return Greffe.FAILED;
    }
    if (!standings.stream().allMatch(Standing::allRead)) {
      return Greffe.SOME_UNREADABLE;
    }
    return standings.stream().allMatch(Standing::complete) ? 0 : Greffe.SOME_MISSING;
  }
}
