package fr.greffe.cli;

import fr.greffe.batch.DataFolder;
import fr.greffe.batch.Reextraction;
import fr.greffe.batch.ReextractionReport;
import fr.greffe.batch.StopSignal;
import fr.greffe.database.Database;
import fr.greffe.json.ReportJson;
import fr.greffe.reading.ReaderPool;
import fr.greffe.source.JobFile;
import fr.greffe.source.JobFiles;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Reads facts anew where rules or reader have changed, or says what that would change. */
@Command(
    name = "reextract",
    description =
        "Relit les faits des documents que d'autres règles ou un autre lecteur ont lus, sans"
            + " rouvrir ceux dont la lecture est gardée.",
    exitCodeListHeading = "%nCodes de sortie :%n",
    exitCodeList = {
      "0:tous les documents concernés ont été relus",
      "1:échec ; ce qui est fait est gardé, le relancer finit le reste",
      "3:des documents ne peuvent plus être lus ; leurs faits restent comme avant"
    })
final class ReextractCommand implements Callable<Integer> {
  private static final String STOPPED =
      "Arrêté : les recherches voient le registre d'avant ; relancer la commande continue.";

  @Spec private CommandSpec spec;
  @Mixin private ProgramFolders folders;

  @Option(
      names = "--job",
      paramLabel = "TRAVAIL",
      description = "Les documents de ces travaux ; de tous, sans cette option.")
  private List<String> jobs = List.of();

  @Option(
      names = "--body",
      paramLabel = "ORGANISME",
      description = "Les documents de cet organisme (une partie de son nom).")
  private @Nullable String body;

  @Option(
      names = "--since",
      paramLabel = "AAAA-MM-JJ",
      description = "Les actes et articles datés de ce jour ou d'après.")
  private @Nullable LocalDate since;

  @ArgGroup private Mode mode = new Mode();

  @Option(names = "--json", description = "Écrit les comptes rendus en JSON, par travail.")
  private boolean json;

  private static final class Mode {
    @SuppressWarnings("unused") // the default, said aloud
    @Option(names = "--dry-run", description = "Dit ce qui changerait, sans rien changer.")
    private boolean dry;

    @Option(names = "--apply", description = "Change ce qui doit l'être.")
    private boolean apply;
  }

  @Override
  public Integer call() throws Exception {
    JobFiles all = folders.jobs();
    List<JobFile> chosen = jobs.isEmpty() ? all.all() : all.named(jobs);
    PrintWriter out = spec.commandLine().getOut();
    Map<String, ReextractionReport> reports = new LinkedHashMap<>();
    try (SearchServer server = new SearchServer(folders, spec.commandLine().getErr()::println);
        DataFolder held = folders.hold();
        ReaderPool readers = folders.readers();
        Database database = folders.database();
        StopSignal stop = StopSignal.onShutdown();
        Reextraction reextraction =
            new Reextraction(
                held, database, folders.tools(server, readers), Clock.systemUTC(), all.all())) {
      Reextraction.Filter filter = new Reextraction.Filter(body, since);
      for (JobFile job : chosen) {
        ReextractionReport report = reextraction.run(job, filter, mode.apply, stop);
        reports.put(job.name(), report);
        if (!json) {
          out.println(ReextractionText.of(job.name(), report));
        }
      }
      if (mode.apply && stop.requested()) {
        spec.commandLine().getErr().println(STOPPED);
      } else if (mode.apply) {
        reextraction.serve();
        new JobRuns(folders, server, spec.commandLine().getErr()).link(database, stop);
      }
    }
    if (json) {
      out.println(ReportJson.write(reports));
    }
    out.flush();
    boolean whole = reports.values().stream().allMatch(report -> report.failed().isEmpty());
    return whole ? 0 : Greffe.SOME_UNREADABLE;
  }
}
