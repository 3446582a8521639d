package fr.greffe.cli;

import fr.greffe.backup.Backup;
import fr.greffe.backup.Contents;
import fr.greffe.batch.DataFolder;
import fr.greffe.database.Database;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes everything that is kept to one file. */
@Command(
    name = "backup",
    description =
        "Sauvegarde tout dans un fichier : base, corrections, dossiers, comptes, index, originaux,"
            + " lectures. Les pages peuvent rester ouvertes ; aucun travail ne doit tourner.",
    exitCodeListHeading = "%nCodes de sortie :%n",
    exitCodeList = {"0:la sauvegarde est entière", "1:échec ; il n'y a pas de fichier"})
final class BackupCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private ProgramFolders folders;

  @Parameters(paramLabel = "FICHIER", description = "Fichier à écrire (un ZIP).")
  private Path file = Path.of("");

  @Override
  public Integer call() throws IOException {
    folders.requireRegister();
    Backup.refuseExisting(file);
    PrintWriter out = spec.commandLine().getOut();
    try (DataFolder held = folders.hold();
        SearchServer server = new SearchServer(folders, spec.commandLine().getErr()::println);
        Database database = folders.database()) {
      Contents contents =
          new Backup(held.path(), folders.archive(), database, server.copies(), Clock.systemUTC())
              .write(file);
      out.printf(
          "Sauvegarde faite : %s, %s%n%s%n",
          file, BackupText.size(Files.size(file)), BackupText.of(contents));
      out.flush();
    }
    return 0;
  }
}
