package fr.greffe.cli;

import fr.greffe.reference.TerritoryFiles;
import fr.greffe.reference.TerritoryPackage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The official lists: bringing them up to date. */
@Command(
    name = "reference",
    description = "Les listes officielles de collectivités : les mettre à jour.")
final class ReferenceCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Que faire ? update.");
  }

  @Command(
      name = "update",
      description =
          "Récrit config/reference/ d'après le paquet npm @etalab/decoupage-administratif, pris par"
              + " npm au registre pour lequel il est réglé.")
  int update() throws IOException {
    Path folder = Files.createTempDirectory("greffe-reference");
    try {
      TerritoryPackage source = TerritoryPackage.fetch(folder);
      new TreeMap<>(new TerritoryFiles(source).writeTo(Home.find().config().resolve("reference")))
          .forEach(
              (list, count) ->
                  spec.commandLine().getOut().println(list + " : " + count + " lignes"));
      spec.commandLine()
          .getOut()
          .println("Version " + source.version() + " du " + source.published());
      return 0;
    } finally {
      FileSystemUtils.deleteRecursively(folder);
    }
  }
}
