package fr.greffe.cli;

import fr.greffe.batch.Progress;
import fr.greffe.batch.StopSignal;
import fr.greffe.batch.Worker;
import fr.greffe.database.Database;
import fr.greffe.reading.ReaderPool;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Helps with the runs of other machines until the program is stopped. */
@Command(
    name = "worker",
    description =
        "Aide les passages lancés ailleurs : lit des lots de leurs documents, sur autant de"
            + " machines qu'on veut, jusqu'à l'arrêt.",
    exitCodeListHeading = "%nCodes de sortie :%n",
    exitCodeList = {
      "1:la base ou les réglages ne permettent pas d'aider",
      "143:arrêtée par un signal ; ce qu'elle lisait est lu par les autres machines"
    })
final class WorkerCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private ProgramFolders folders;

  @Override
  public Integer call() throws InterruptedException {
    if (!folders.settings().workers()) {
      throw new IllegalStateException(
          "cette machine n'aide pas : mettez « workers: true » dans config/application.yaml, ici et"
              + " sur la machine qui lance les passages");
    }
    PrintWriter out = spec.commandLine().getOut();
    Map<String, Progress> progress = new ConcurrentHashMap<>();
    try (StopSignal stop = StopSignal.onShutdown();
        SearchServer server = new SearchServer(folders, out::println);
        ReaderPool readers = folders.readers();
        Database database = folders.database();
        Worker worker =
            new Worker(database, folders.tools(server, readers), Clock.systemUTC(), out::println)) {
      out.println("Prête à aider ; les lots viennent de la base (ctrl-C pour arrêter).");
      worker.work(job -> progress.computeIfAbsent(job, name -> JobRuns.lines(name, out)), stop);
      out.println("Arrêtée : rien n'est perdu, les autres machines continuent.");
      out.flush();
    }
    return 0;
  }
}
