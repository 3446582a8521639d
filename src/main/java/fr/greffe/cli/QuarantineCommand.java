package fr.greffe.cli;

import fr.greffe.batch.DataFolder;
import fr.greffe.batch.Quarantine;
import fr.greffe.batch.Quarantine.Item;
import fr.greffe.batch.StopSignal;
import fr.greffe.database.Database;
import fr.greffe.json.ReportJson;
import fr.greffe.reading.ReaderPool;
import java.io.PrintWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The documents that cannot be read: which, why, and another try. */
@Command(
    name = "quarantine",
    description = "Les documents illisibles : les lister, dire pourquoi, les faire relire.")
final class QuarantineCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Que faire ? list, show ou retry.");
  }

  @Command(name = "list", description = "Liste les documents illisibles, chacun avec sa cause.")
  int list(
      @Mixin ProgramFolders folders,
      @Option(names = "--job", paramLabel = "TRAVAIL", description = "Ceux d'un seul travail.")
          @Nullable String job,
      @Option(names = "--json", description = "Écrit la liste en JSON.") boolean json) {
    try (Database database = folders.database()) {
      List<Item> items = new Quarantine(database).list(job);
      if (json) {
        out().println(ReportJson.write(items));
      } else if (items.isEmpty()) {
        out().println("Aucun document illisible.");
      } else {
        items.forEach(item -> out().println(QuarantineText.line(item)));
      }
      return items.isEmpty() ? 0 : Greffe.SOME_UNREADABLE;
    }
  }

  @Command(name = "show", description = "Dit tout d'un document illisible.")
  int show(
      @Mixin ProgramFolders folders,
      @Parameters(
              paramLabel = "DOCUMENT",
              description = "Son chemin, son nom, ou le début de son empreinte.")
          String document) {
    try (Database database = folders.database()) {
      found(new Quarantine(database), document)
          .forEach(item -> out().println(QuarantineText.whole(item)));
      return 0;
    }
  }

  @Command(
      name = "retry",
      description = "Relit aussitôt des documents illisibles, eux seuls, et dit ce qu'il en est.",
      exitCodeListHeading = "%nCodes de sortie :%n",
      exitCodeList = {
        "0:tous ont été lus",
        "1:échec ; ce qui est lu est gardé, le reste est encore illisible",
        "3:des documents restent illisibles",
        "143:arrêté par un signal"
      })
  int retry(
      @Mixin ProgramFolders folders,
      @Parameters(
              paramLabel = "DOCUMENT",
              arity = "0..*",
              description = "Chemins, noms ou débuts d'empreinte ; tous, sans eux.")
          @Nullable List<String> documents,
      @Option(names = "--all", description = "Tous les documents illisibles.") boolean all)
      throws InterruptedException {
    List<String> named = documents == null ? List.of() : documents;
    if (all && !named.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "Quels documents ? Nommez-les, ou donnez --all.");
    }
    try (SearchServer server = new SearchServer(folders, spec.commandLine().getErr()::println);
        DataFolder held = folders.hold();
        ReaderPool readers = folders.readers();
        Database database = folders.database();
        StopSignal stop = StopSignal.onShutdown()) {
      Quarantine quarantine = new Quarantine(database);
      List<Item> items =
          named.isEmpty()
              ? quarantine.list(null)
              : named.stream()
                  .flatMap(name -> found(quarantine, name).stream())
                  .distinct()
                  .toList();
      Retrials retrials = new Retrials(folders, server, out());
      return retrials.run(items, held, database, readers, stop);
    }
  }

  private List<Item> found(Quarantine quarantine, String document) {
    List<Item> items = quarantine.find(document);
    if (items.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "aucun document illisible « " + document + " »");
    }
    return items;
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }
}
