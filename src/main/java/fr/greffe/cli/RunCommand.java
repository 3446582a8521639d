package fr.greffe.cli;

import fr.greffe.batch.RunReport;
import fr.greffe.batch.StopSignal;
import fr.greffe.json.ReportJson;
import fr.greffe.source.JobFile;
import fr.greffe.source.JobFiles;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs jobs of {@code jobs/}: what is new or changed in their sources is read and indexed. */
@Command(
    name = "run",
    description =
        "Exécute des travaux de jobs/ : lit leurs documents nouveaux ou changés et les indexe.",
    exitCodeListHeading = "%nCodes de sortie :%n",
    exitCodeList = {
      "0:tous les documents des travaux sont lus et indexés",
      "1:un travail a échoué ; le relancer le reprend où il en était",
      "3:des documents sont illisibles, que ce passage ou un précédent l'ait constaté",
      "143:arrêté par un signal ; le relancer finit le travail"
    })
final class RunCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private ProgramFolders folders;

  @Parameters(paramLabel = "TRAVAIL", arity = "0..*", description = "Noms des travaux.")
  private List<String> names = List.of();

  @Option(names = "--all", description = "Tous les travaux de jobs/.")
  private boolean all;

  @Option(names = "--json", description = "Écrit les comptes rendus en JSON.")
  private boolean json;

  @Override
  public Integer call() {
    if (all == !names.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "Quels travaux ? Donnez leurs noms, ou --all.");
    }
    JobFiles jobs = folders.jobs();
    List<JobFile> chosen = all ? jobs.all() : jobs.named(names);
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    if (chosen.isEmpty()) {
      err.println("Aucun travail dans jobs/ : il n'y a rien à lire.");
    }
    Consumer<RunReport> each =
        json ? report -> {} : report -> out.println(RunReportText.of(report));
    try (SearchServer server = new SearchServer(folders, err::println);
        StopSignal stop = StopSignal.onShutdown()) {
      List<RunReport> reports = new JobRuns(folders, server, err).run(chosen, stop, each);
      if (json) {
        out.println(ReportJson.write(reports));
      }
      out.flush();
      return JobRuns.exitCode(reports);
    }
  }
}
