package fr.greffe.cli;

import fr.greffe.export.Export;
import fr.greffe.export.ExportForm;
import fr.greffe.occultation.Occultation;
import fr.greffe.register.Entry;
import fr.greffe.search.EntryStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the register, or what a filter leaves of it, in a published form. */
@Command(
    name = "export",
    description =
        "Écrit les actes rangés sous une forme publiée : scdl (délibérations), subventions"
            + " (brouillon SCDL, avec ce qui manque), jsonld (Legislation), popolo (votes), csv"
            + " (tableur), jsonl (tout, avec les preuves).",
    exitCodeListHeading = "%nCodes de sortie :%n",
    exitCodeList = {
      "0:tout est écrit",
      "1:échec, le message en donne la cause",
      "3:le fichier est écrit, mais des actes n'ont pas pu y entrer"
    })
final class ExportCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private ProgramFolders folders;
  @Mixin private SearchFilters filters;

  @Parameters(
      paramLabel = "FORME",
      description = "scdl, subventions, jsonld, popolo, csv ou jsonl.")
  private ExportForm form;

  @ArgGroup(multiplicity = "1")
  private Target target = new Target();

  @Option(
      names = "--internal",
      description =
          "Pour l'usage du service seulement : les mentions protégées (personnes privées, numéros"
              + " personnels) ne sont pas occultées.")
  private boolean internal;

  @Option(
      names = "--proposed-matters",
      description =
          "SCDL : écrit aussi la matière que Greffe propose quand l'acte ne l'imprime pas ; chacune"
              + " est signalée.")
  private boolean proposed;

  /** Where the export goes. */
  static final class Target {
    @Option(names = "--out", paramLabel = "FICHIER", description = "Fichier à écrire.")
    private @Nullable Path out;

    @Option(names = "--stdout", description = "Écrit sur la sortie standard.")
    private boolean stdout;
  }

  @Override
  public Integer call() throws IOException {
    folders.requireRegister();
    PrintWriter err = spec.commandLine().getErr();
    GapReport gaps = new GapReport(err);
    long read;
    try (SearchServer server = new SearchServer(folders, err::println)) {
      EntryStream entries =
          new EntryStream(server.client(), folders.settings().elasticsearch().index());
      read =
          target.out == null ? toStandardOutput(entries, gaps) : toFile(target.out, entries, gaps);
    }
    err.println(gaps.summary(read));
    err.flush();
    return gaps.excluded() == 0 ? 0 : Greffe.SOME_UNREADABLE;
  }

  private long toStandardOutput(EntryStream entries, GapReport gaps) throws IOException {
    return write(spec.commandLine().getOut(), entries, gaps);
  }

  /** The file appears whole or not at all. */
  private long toFile(Path file, EntryStream entries, GapReport gaps) throws IOException {
    Path whole = file.toAbsolutePath();
    Path begun = whole.resolveSibling(whole.getFileName() + ".en-cours");
    try {
      long read;
      try (OutputStream bytes = Files.newOutputStream(begun);
          Writer writer = new OutputStreamWriter(bytes, StandardCharsets.UTF_8)) {
        read = write(writer, entries, gaps);
      }
      Files.move(begun, whole, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
      return read;
    } finally {
      Files.deleteIfExists(begun);
    }
  }

  private long write(Writer writer, EntryStream entries, GapReport gaps) throws IOException {
    try (Export export = form.open(writer, folders.home().config(), proposed, gaps::tell)) {
      Occultation occultation = Occultation.load(folders.home().config());
      return entries.forEach(
          "",
          filters.filters(),
          entry -> export.add(internal ? entry : published(entry, occultation, gaps)));
    }
  }

  private static Entry published(Entry entry, Occultation occultation, GapReport gaps) {
    Entry published = occultation.apply(entry);
    if (published != entry) {
      gaps.countOcculted();
    }
    return published;
  }
}
