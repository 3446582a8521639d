package fr.greffe.cli;

import fr.greffe.correction.Quality;
import fr.greffe.database.Database;
import fr.greffe.desk.Judgements;
import fr.greffe.json.ReportJson;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How often readings are right, by what the service said of them. */
@Command(
    name = "quality",
    description =
        "Précision mesurée sur les faits que le service a confirmés ou corrigés, par champ, par"
            + " règle et par organisme.")
final class QualityCommand implements Callable<Integer> {
  private static final int PERCENT = 100;

  @Spec private CommandSpec spec;
  @Mixin private ProgramFolders folders;

  @Option(names = "--json", description = "Écrit les mesures en JSON.")
  private boolean json;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    try (Database database = folders.database()) {
      Quality quality = new Judgements(database).quality();
      if (json) {
        out.println(ReportJson.write(quality));
      } else if (quality.cases() == 0) {
        out.println(
            "Aucun fait n'a encore été vérifié : les pages servent à confirmer et corriger.");
      } else {
        out.println("Faits vérifiés par le service : " + quality.cases());
        table(out, "champ", quality.fields());
        table(out, "règle", quality.rules());
        table(out, "organisme", quality.bodies());
      }
      out.flush();
      return 0;
    }
  }

  private static void table(PrintWriter out, String what, List<Quality.Score> scores) {
    out.println();
    out.printf("  %-40s justes   faux manqués  précision  au moins%n", what);
    for (Quality.Score score : scores) {
      out.printf(
          Locale.FRANCE,
          "  %-40s %6d %6d %7d  %9s %9s%n",
          score.name(),
          score.right(),
          score.wrong(),
          score.missed(),
          share(score, score.precision()),
          share(score, score.atLeast()));
    }
  }

  private static String share(Quality.Score score, double value) {
    return score.judged() == 0 ? "–" : String.format(Locale.FRANCE, "%.0f %%", value * PERCENT);
  }
}
