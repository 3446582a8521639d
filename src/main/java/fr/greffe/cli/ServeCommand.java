package fr.greffe.cli;

import fr.greffe.batch.StopSignal;
import fr.greffe.batch.Timetable;
import fr.greffe.database.Database;
import fr.greffe.index.EntryIndex;
import fr.greffe.reading.ReaderPool;
import fr.greffe.search.Search;
import fr.greffe.web.Served;
import fr.greffe.web.WebServer;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Serves the search page until the program is stopped. */
@Command(
    name = "serve",
    description = "Affiche la page de recherche dans un navigateur, sur cette machine seulement.",
    exitCodeListHeading = "%nCodes de sortie :%n",
    exitCodeList = {"1:le serveur de recherche ou la page n'a pas pu démarrer", "143:arrêté"})
final class ServeCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private ProgramFolders folders;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "8080",
      description = "Port de la page (par défaut : ${DEFAULT-VALUE} ; 0 : un port libre).")
  private int port;

  @Override
  public Integer call() throws InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    try (StopSignal stop = StopSignal.onShutdown();
        SearchServer server = new SearchServer(folders, err::println)) {
      serve(folders, server, port, out, err, stop);
    }
    return 0;
  }

  /** Serves until the program is asked to end. */
  static void serve(
      ProgramFolders folders,
      SearchServer server,
      int port,
      PrintWriter out,
      PrintWriter err,
      StopSignal stop)
      throws InterruptedException {
    String alias = folders.settings().elasticsearch().index();
    EntryIndex index = server.index(alias);
    Search search = new Search(server.client(), alias);
    try (ReaderPool readers = folders.readers();
        Database database = folders.database();
        WebServer pages =
            WebServer.start(
                new Served(
                    folders.home().folder(),
                    search,
                    () -> index,
                    folders.archive(),
                    folders.reading(readers),
                    database,
                    folders.settings().pages()),
                port);
        Scheduler scheduler =
            new Scheduler(
                folders,
                new JobRuns(folders, server, err),
                new Timetable(database, Clock.systemUTC()),
                out,
                stop)) {
      FirstAdministrator.link(database, folders.settings().pages(), pages.address())
          .ifPresent(out::println);
      out.println("Page de recherche : " + pages.address() + "  (ctrl-C pour arrêter)");
      out.flush();
      stop.await();
    }
  }
}
