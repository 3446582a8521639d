package fr.greffe.cli;

import fr.greffe.backup.Restoration;
import fr.greffe.batch.DataFolder;
import fr.greffe.database.Database;
import fr.greffe.desk.Standing;
import fr.greffe.extraction.Extraction;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes a backup back where nothing is yet. */
@Command(
    name = "restore",
    description =
        "Reprend une sauvegarde dans un dossier de données neuf (--data) et, s'ils sont ailleurs,"
            + " une base et un index neufs. La base peut être d'un autre genre : d'un fichier H2 à"
            + " PostgreSQL, ou l'inverse.",
    exitCodeListHeading = "%nCodes de sortie :%n",
    exitCodeList = {
      "0:tout est repris, compté et vérifié",
      "1:échec, le message en donne la cause ; le relancer recommence"
    })
final class RestoreCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private ProgramFolders folders;

  @Parameters(paramLabel = "FICHIER", description = "Sauvegarde faite par greffe backup.")
  private Path file = Path.of("");

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    try (DataFolder held = folders.hold();
        Restoration restoration = Restoration.open(held.path(), file);
        SearchServer server = new SearchServer(folders, spec.commandLine().getErr()::println)) {
      try (Database database =
          Database.open(
              held.path(), folders.settings().database(), restoration.contents().version())) {
        restoration.run(database, server::copies);
      }
      folders.archive().shareAll();
      try (Database upToDate = folders.database()) {
        new Standing(upToDate, Extraction.load(folders.home().config())::act)
            .everywhere(server.index(folders.settings().elasticsearch().index()));
      }
      out.printf(
          "Sauvegarde du %s reprise dans %s%n%s%n",
          BackupText.day(restoration.contents().made()),
          held.path(),
          BackupText.of(restoration.contents()));
      out.flush();
    }
    return 0;
  }
}
