package fr.greffe.cli;

import fr.greffe.document.Document;
import fr.greffe.extraction.Extraction;
import fr.greffe.parsing.DocumentParser;
import fr.greffe.parsing.UnreadableDocumentException;
import fr.greffe.register.Entry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * The files given on a command line, read one by one with nothing else running. A folder stands for
 * the files in it.
 */
final class FilesToRead {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Mixin private ProgramFolders folders;

  @Parameters(paramLabel = "FICHIER", arity = "1..*", description = "Fichiers ou dossiers à lire.")
  private List<Path> files = List.of();

  /** What to do with a document and what was read in it. */
  interface Use {
    void accept(Path file, Document document, List<Entry> entries) throws IOException;
  }

  /**
   * Reads each file in turn; one that cannot be read is named with its cause on the error output.
   * Gives the exit code.
   */
  int each(Use use) throws IOException {
    DocumentParser parser = folders.parser();
    Extraction extraction = Extraction.load(folders.home().config());
    int unreadable = 0;
    CompanionsBeside companions = new CompanionsBeside();
    for (Path file : expanded()) {
      if (CompanionsBeside.isOne(file)) {
        continue;
      }
      try {
        Document document = companions.with(file, parser.parse(file));
        use.accept(file, document, extraction.read(document, file.toString()));
      } catch (UnreadableDocumentException e) {
        unreadable++;
        spec.commandLine().getErr().println("illisible : " + file + " : " + e.getMessage());
      }
    }
    return unreadable == 0 ? 0 : Greffe.SOME_UNREADABLE;
  }

  private List<Path> expanded() throws IOException {
    List<Path> all = new ArrayList<>();
    for (Path file : files) {
      if (Files.isDirectory(file)) {
        try (Stream<Path> inside = Files.list(file)) {
          all.addAll(inside.filter(Files::isRegularFile).sorted().toList());
        }
      } else {
        all.add(file);
      }
    }
    return all;
  }
}
