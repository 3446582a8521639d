package fr.greffe.cli;

import fr.greffe.index.ReferenceIndex;
import fr.greffe.reference.RegisterExtract;
import fr.greffe.reference.TerritoryFiles;
import fr.greffe.reference.TerritoryPackage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The official lists: bringing them up to date. */
@Command(
    name = "reference",
    description =
        "Les listes officielles : mettre à jour celles des collectivités, charger un extrait de"
            + " Sirene ou du RNA.")
final class ReferenceCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Que faire ? update ou load.");
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

  @Command(
      name = "load",
      description =
          "Range un extrait de Sirene (unités légales) ou du RNA, en Parquet ou en CSV ; les"
              + " numéros des organisations y sont ensuite cherchés.")
  int load(@Mixin ProgramFolders folders, @Parameters(paramLabel = "FICHIER") Path file)
      throws IOException {
    try (SearchServer server = new SearchServer(folders, spec.commandLine().getErr()::println)) {
      ReferenceIndex index = server.reference(folders.settings().elasticsearch().index());
      long rows = new RegisterExtract(file).read(index::add);
      index.finish();
      spec.commandLine()
          .getOut()
          .println(rows + " lignes lues ; ./greffe organisation rebuild en tient compte.");
      return 0;
    }
  }
}
