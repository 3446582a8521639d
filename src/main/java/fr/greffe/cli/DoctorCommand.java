package fr.greffe.cli;

import fr.greffe.doctor.Doctor;
import fr.greffe.doctor.Finding;
import fr.greffe.json.ReportJson;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Says whether everything that the program needs is there, and what to do where it is not. */
@Command(
    name = "doctor",
    description = "Vérifie que tout ce qu'il faut au programme est là, et dit quoi faire sinon.",
    exitCodeListHeading = "%nCodes de sortie :%n",
    exitCodeList = {
      "0:le programme peut travailler ; « attention » dit ce qu'il fera moins bien",
      "1:le programme ne peut pas travailler"
    })
final class DoctorCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(names = "--data", paramLabel = "DOSSIER", description = "Dossier de données à vérifier.")
  private @Nullable Path data;

  @Option(names = "--json", description = "Écrit les constats en JSON.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    List<Finding> findings =
        new Doctor(Home.find().folder(), data, Clock.systemDefaultZone(), built()).examine();
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(ReportJson.write(findings));
    } else {
      findings.forEach(finding -> print(out, finding));
    }
    out.flush();
    boolean broken = findings.stream().anyMatch(finding -> finding.state() == Finding.State.ERROR);
    return broken ? Greffe.FAILED : 0;
  }

  private static void print(PrintWriter out, Finding finding) {
    String state =
        switch (finding.state()) {
          case OK -> "OK";
          case WARNING -> "attention";
          case ERROR -> "erreur";
        };
    out.printf("%-9s  %-15s  %s%n", state, finding.subject(), finding.text());
    if (finding.advice() != null) {
      out.printf("%-28s→ %s%n", "", finding.advice());
    }
  }

  private static Instant built() throws IOException {
    try {
      Path own =
          Path.of(
              Objects.requireNonNull(DoctorCommand.class.getProtectionDomain().getCodeSource())
                  .getLocation()
                  .toURI());
      return Files.getLastModifiedTime(own).toInstant();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
