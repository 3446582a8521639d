package fr.greffe.cli;

import fr.greffe.export.ScdlChecks;
import fr.greffe.export.ScdlFile;
import fr.greffe.export.ScdlReference;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks a file of SCDL « délibérations », ours or another's. */
@Command(
    name = "check-scdl",
    description = "Vérifie un fichier SCDL « délibérations » 2.1.5, ligne par ligne.",
    exitCodeListHeading = "%nCodes de sortie :%n",
    exitCodeList = {"0:le fichier est conforme", "1:il ne l'est pas, ou n'a pas pu être lu"})
final class CheckScdlCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FICHIER", description = "Le fichier CSV.")
  private Path file;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    ScdlChecks checks = new ScdlChecks(ScdlReference.load(Home.find().config()).matters());
    List<ScdlFile.Finding> findings = new ArrayList<>();
    long rows;
    try (Reader reader = Files.newBufferedReader(file)) {
      rows = new ScdlFile(checks).check(reader, findings::add);
    } catch (CharacterCodingException e) {
      throw new IllegalStateException(file + " n'est pas en UTF-8, que le standard demande", e);
    }
    for (ScdlFile.Finding finding : findings) {
      String where = finding.column().isEmpty() ? "" : finding.column() + " : ";
      out.println("Ligne " + finding.line() + " : " + where + finding.reason());
    }
    out.println(
        rows
            + (rows < 2 ? " délibération, " : " délibérations, ")
            + (findings.isEmpty()
                ? "fichier conforme."
                : findings.size() + " écarts au standard."));
    out.flush();
    return findings.isEmpty() ? 0 : Greffe.FAILED;
  }
}
