package fr.greffe.cli;

import fr.greffe.batch.RunReport;
import fr.greffe.batch.StopSignal;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Everything at once: runs all jobs, says what was found, serves the pages. */
@Command(
    name = "demo",
    description =
        "Lance tout : le serveur de recherche, tous les travaux de jobs/, puis les pages.",
    exitCodeListHeading = "%nCodes de sortie :%n",
    exitCodeList = {
      "0:tous les documents sont lus et indexés",
      "1:échec, le message en donne la cause",
      "3:des documents sont illisibles, chacun est nommé avec sa cause"
    })
final class DemoCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private ProgramFolders folders;

  @Option(names = "--no-serve", description = "S'arrête après le compte rendu, sans les pages.")
  private boolean noServe;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "8080",
      description = "Port des pages (${DEFAULT-VALUE}).")
  private int port;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    try (SearchServer server = new SearchServer(folders, err::println)) {
      List<RunReport> reports = run(server, out, err);
      int code = JobRuns.exitCode(reports);
      if (code != 0 && code != Greffe.SOME_UNREADABLE) {
        return code;
      }
      if (reports.stream().allMatch(RunReport::nothingToDo)) {
        out.println("Rien de nouveau à lire : tout était déjà fait.");
      }
      String alias = folders.settings().elasticsearch().index();
      out.println(SummaryText.of(server.index(alias).summary()));
      out.flush();
      return noServe ? code : serve();
    }
  }

  private List<RunReport> run(SearchServer server, PrintWriter out, PrintWriter err) {
    try (StopSignal stop = StopSignal.onShutdown()) {
      return new JobRuns(folders, server, err)
          .run(folders.jobs().all(), stop, report -> out.println(RunReportText.of(report)));
    }
  }

  private int serve() {
    CommandLine program = spec.parent().commandLine();
    return program.execute(
        "serve", "--data", folders.data().toString(), "--port", String.valueOf(port));
  }
}
