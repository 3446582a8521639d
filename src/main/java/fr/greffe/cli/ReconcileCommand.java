package fr.greffe.cli;

import fr.greffe.export.Divergence;
import fr.greffe.export.PublishedFile;
import fr.greffe.export.ScdlReconciliation;
import fr.greffe.export.ScdlReference;
import fr.greffe.export.ScdlRows;
import fr.greffe.fetching.LinkCheck;
import fr.greffe.fetching.Timing;
import fr.greffe.search.EntryStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compares a file of open data that was published with the acts that were read. */
@Command(
    name = "reconcile",
    description =
        "Rapproche un fichier SCDL « délibérations » déjà publié des actes rangés : actes non"
            + " publiés, lignes sans acte, autres votes, autres dates, liens morts.",
    exitCodeListHeading = "%nCodes de sortie :%n",
    exitCodeList = {"0:rien ne diffère", "1:échec", "3:des écarts sont dits"})
final class ReconcileCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private ProgramFolders folders;
  @Mixin private SearchFilters filters;

  @Parameters(paramLabel = "FICHIER", description = "Le fichier CSV publié.")
  private Path file;

  @Option(
      names = "--links",
      description = "Demande aussi chaque adresse DELIB_URL, une par seconde et par hôte.")
  private boolean links;

  private int told;

  @Override
  public Integer call() throws IOException, InterruptedException {
    folders.requireRegister();
    PublishedFile published = read();
    ScdlReference reference = ScdlReference.load(folders.home().config());
    ScdlRows rows = new ScdlRows(reference::decider, reference.matters(), false);
    PrintWriter out = spec.commandLine().getOut();
    try (SearchServer server = new SearchServer(folders, spec.commandLine().getErr()::println);
        ScdlReconciliation reconciliation =
            new ScdlReconciliation(published, rows, divergence -> tell(line(divergence)))) {
      new EntryStream(server.client(), folders.settings().elasticsearch().index())
          .forEach("", filters.filters(), reconciliation::add);
    }
    if (links) {
      checkLinks(published);
    }
    out.println(
        published.rows().size()
            + (published.rows().size() < 2 ? " ligne publiée, " : " lignes publiées, ")
            + (told == 0 ? "aucun écart." : told + (told == 1 ? " écart." : " écarts.")));
    out.flush();
    return told == 0 ? 0 : Greffe.SOME_UNREADABLE;
  }

  private PublishedFile read() throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    try {
      return PublishedFile.read(bytes);
    } catch (IOException e) {
      throw new IllegalStateException(file + " : " + e.getMessage(), e);
    }
  }

  private void checkLinks(PublishedFile published) throws IOException, InterruptedException {
    Path downloads = Files.createTempDirectory("greffe-liens");
    try {
      new LinkCheck(downloads, Timing.OF_THE_SYSTEM, false)
          .check(published.addresses(), (link, why) -> tell(link + " : " + why));
    } finally {
      FileSystemUtils.deleteRecursively(downloads);
    }
  }

  private void tell(String line) {
    told++;
    spec.commandLine().getOut().println(line);
  }

  private static String line(Divergence divergence) {
    String what = divergence.act() + " — " + divergence.reason();
    return switch (divergence.kind()) {
      case NOT_PUBLISHED -> "Non publié : " + what;
      case OTHER_VALUE -> "Ligne " + divergence.line() + " : " + what;
      case NOT_READ -> "Ligne " + divergence.line() + ", sans acte : " + what;
    };
  }
}
