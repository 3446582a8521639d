package fr.greffe.cli;

import fr.greffe.evaluation.Evaluation;
import fr.greffe.json.EntryJson;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Writes what is read in files in the shape of gold annotations, one file a document, for a scorer.
 */
@Command(
    name = "evaluate",
    description =
        "Lit des fichiers et écrit, pour chacun, le JSON comparable à une annotation de référence.")
final class EvaluateCommand implements Callable<Integer> {
  @Mixin private FilesToRead files;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DOSSIER",
      description = "Dossier où écrire <nom>.json.")
  private Path out;

  @Override
  public Integer call() throws Exception {
    Files.createDirectories(out);
    return files.each(
        (file, document, entries) -> {
          String id = withoutEnding(file.getFileName().toString());
          Files.writeString(
              out.resolve(id + ".json"),
              EntryJson.writeIndented(Evaluation.of(id, entries)) + "\n");
        });
  }

  private static String withoutEnding(String name) {
    int dot = name.lastIndexOf('.');
    return dot <= 0 ? name : name.substring(0, dot);
  }
}
