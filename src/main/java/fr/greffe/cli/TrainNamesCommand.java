package fr.greffe.cli;

import fr.greffe.language.NameModel;
import fr.greffe.language.NameTrainer;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Trains the name finder again and says how well it does. */
@Command(
    name = "train-names",
    description = {
      "Apprend le modèle des noms et le mesure.",
      "Les fichiers annotés sont au format OpenNLP (.train) ou HIPE (.tsv)."
    })
final class TrainNamesCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--annotated",
      paramLabel = "DOSSIER",
      description =
          "Phrases annotées dont apprendre ; répétable. Sans cette option, rien que des phrases"
              + " inventées.")
  private List<Path> annotated = List.of();

  @Option(
      names = "--test",
      paramLabel = "DOSSIER",
      description =
          "Phrases annotées tenues hors de l'apprentissage, sur lesquelles mesurer ; répétable.")
  private List<Path> held = List.of();

  @Option(
      names = "--generated",
      paramLabel = "NOMBRE",
      defaultValue = "4000",
      description = "Nombre de phrases à inventer (${DEFAULT-VALUE}).")
  private int generated;

  @Option(
      names = "--seed",
      paramLabel = "GRAINE",
      defaultValue = "20211117",
      description = "Graine du hasard (${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FICHIER",
      description = "Modèle à écrire ; le programme lit config/models/names.bin.")
  private Path out;

  @Override
  public Integer call() throws IOException {
    List<Path> learnt = sentences("--annotated", annotated);
    List<Path> measured = sentences("--test", held);
    refuse(
        learnt.stream().anyMatch(measured::contains), "mesurer sur ce qui est appris ne dit rien");
    refuse(generated < 0, "--generated ne peut être négatif");
    refuse(generated == 0 && learnt.isEmpty(), "rien à apprendre");
    PrintWriter print = spec.commandLine().getOut();
    NameTrainer.Trained trained =
        NameTrainer.train(Home.find().config(), learnt, generated, seed, out);
    print.printf(
        Locale.FRENCH,
        "Appris : %d phrases inventées, %d annotées, %d mots. Modèle : %s%n",
        trained.generated(),
        trained.annotated(),
        trained.tokens(),
        out);
    if (!measured.isEmpty()) {
      NameTrainer.measure(out, measured).forEach(figures -> print(print, figures));
    }
    print.flush();
    return 0;
  }

  private static void print(PrintWriter print, NameTrainer.Figures figures) {
    print.printf(
        Locale.FRENCH,
        "%-13s précision %.2f, rappel %.2f (%d justes, %d trouvées, %d attendues)%n",
        inFrench(figures.type()),
        figures.precision(),
        figures.recall(),
        figures.right(),
        figures.found(),
        figures.wanted());
  }

  private static String inFrench(String type) {
    return switch (type) {
      case NameModel.ORGANISATION -> "organisations";
      case NameModel.PERSON -> "personnes";
      default -> "lieux";
    };
  }

  /** The files of annotated sentences, in order of name, so that the same folder learns alike. */
  private List<Path> sentences(String option, List<Path> folders) throws IOException {
    List<Path> files = new ArrayList<>();
    for (Path folder : folders) {
      refuse(!Files.exists(folder), "introuvable : " + folder);
      try (Stream<Path> found = Files.walk(folder)) {
        found
            .map(file -> file.toAbsolutePath().normalize())
            .filter(file -> file.toString().endsWith(".train") || file.toString().endsWith(".tsv"))
            .sorted()
            .forEach(files::add);
      }
    }
    refuse(!folders.isEmpty() && files.isEmpty(), option + " : aucun fichier .train ou .tsv");
    return files;
  }

  private void refuse(boolean wrong, String why) {
    if (wrong) {
      throw new ParameterException(spec.commandLine(), why);
    }
  }
}
