package fr.greffe.cli;

import fr.greffe.batch.RunRecord;
import fr.greffe.batch.Runs;
import fr.greffe.database.Database;
import fr.greffe.json.ReportJson;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows what was kept of a run: its report and how complete its job stood. */
@Command(
    name = "report",
    description = "Montre le compte rendu gardé d'un passage, avec ce qui manquait alors.",
    exitCodeListHeading = "%nCodes de sortie :%n",
    exitCodeList = {
      "0:rien n'était connu comme manquant",
      "1:le passage a échoué, ou il n'y en a pas de compte rendu",
      "3:des documents étaient illisibles, à lire ou non revérifiés",
      "4:tout ce qui avait été trouvé était lu, mais des pages, des numéros ou des séances"
          + " manquaient"
    })
final class ReportCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private ProgramFolders folders;

  @Parameters(paramLabel = "TRAVAIL", description = "Nom du travail.")
  private String job = "";

  @Option(
      names = "--run",
      paramLabel = "NUMÉRO",
      description = "Un passage par son numéro, au lieu du dernier.")
  private @Nullable Long run;

  @ArgGroup private Format format = new Format();

  private static final class Format {
    @Option(names = "--json", description = "Écrit le compte rendu en JSON.")
    private boolean json;

    @Option(names = "--html", description = "Écrit une page HTML qui se suffit.")
    private boolean html;

    String of(RunRecord kept) {
      if (json) {
        return ReportJson.write(kept);
      }
      return html ? RunRecordHtml.of(kept) : RunRecordText.of(kept);
    }
  }

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Optional<RunRecord> found;
    try (Database database = folders.database()) {
      Runs runs = new Runs(database);
      found =
          run == null
              ? runs.last(job)
              : runs.find(run).filter(kept -> kept.report().job().equals(job));
    }
    RunRecord kept =
        found.orElseThrow(
            () ->
                new IllegalStateException(
                    "aucun compte rendu gardé pour « "
                        + job
                        + " »"
                        + (run == null ? "" : ", passage " + run)));
    out.println(format.of(kept));
    out.flush();
    int code = kept.report().exitCode();
    return code == 0 && !kept.complete() ? Greffe.SOME_MISSING : code;
  }
}
