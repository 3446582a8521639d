package fr.greffe.cli;

import fr.greffe.evaluation.Evaluation;
import fr.greffe.evaluation.OrganisationScore;
import fr.greffe.extraction.name.ConfidenceFit;
import fr.greffe.json.EntryJson;
import fr.greffe.register.Entry;
import fr.greffe.register.Mention;
import fr.greffe.register.Organisation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * Writes what is read in files in the shape of gold annotations, one file a document, for a scorer.
 */
@Command(
    name = "evaluate",
    description =
        "Lit des fichiers et écrit, pour chacun, le JSON comparable à une annotation de référence ;"
            + " avec --gold, dit aussi ce que vaut chaque lecteur d'organisations.")
final class EvaluateCommand implements Callable<Integer> {
  @Mixin private FilesToRead files;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DOSSIER",
      description = "Dossier où écrire <nom>.json.")
  private Path out;

  @Option(
      names = "--gold",
      paramLabel = "DOSSIER",
      description =
          "Dossier des annotations (<nom>.json) : précision et rappel des organisations, par genre"
              + " de document et par lecteur (règles, lexiques, modèle).")
  private @Nullable Path gold;

  @Option(
      names = "--confidence",
      paramLabel = "FICHIER",
      description =
          "Avec --gold : ajuste la confiance des organisations sur ces documents et écrit ses poids"
              + " ; le programme lit config/models/confidence.tsv.")
  private @Nullable Path confidence;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    if (confidence != null && gold == null) {
      throw new ParameterException(spec.commandLine(), "--confidence demande --gold");
    }
    Files.createDirectories(out);
    OrganisationScore score = new OrganisationScore();
    ConfidenceFit fit = confidence == null ? null : ConfidenceFit.load(Home.find().config());
    int code =
        files.each(
            (file, document, entries) -> {
              String id = withoutEnding(file.getFileName().toString());
              Files.writeString(
                  out.resolve(id + ".json"),
                  EntryJson.writeIndented(Evaluation.of(id, entries)) + "\n");
              if (gold != null) {
                new GoldOrganisations(gold)
                    .of(id)
                    .ifPresent(
                        annotated -> {
                          score.add(annotated, organisations(entries));
                          if (fit != null) {
                            fit.add(document, read -> OrganisationScore.judge(annotated, read));
                          }
                        });
              }
            });
    if (gold != null) {
      score.lines().forEach(spec.commandLine().getOut()::println);
      spec.commandLine().getOut().flush();
    }
    if (fit != null && confidence != null) {
      fit.write(confidence);
    }
    return code;
  }

  private static List<Organisation> organisations(List<Entry> entries) {
    return entries.stream()
        .flatMap(entry -> entry.organisations().stream())
        .map(Mention::fact)
        .toList();
  }

  private static String withoutEnding(String name) {
    int dot = name.lastIndexOf('.');
    return dot <= 0 ? name : name.substring(0, dot);
  }
}
