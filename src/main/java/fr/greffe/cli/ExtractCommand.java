package fr.greffe.cli;

import fr.greffe.json.EntryJson;
import fr.greffe.register.Entry;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints what is read in files as JSON records, with nothing else running. */
@Command(
    name = "extract",
    description =
        "Lit des fichiers et écrit leurs actes, articles et questions en JSON (schéma :"
            + " config/entry.schema.json).")
final class ExtractCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private FilesToRead files;

  @Option(
      names = "--lines",
      description = "Un enregistrement par ligne (JSON Lines) au lieu d'un tableau lisible.")
  private boolean lines;

  @Override
  public Integer call() throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    JsonArrayWriter writer = new JsonArrayWriter(out, lines);
    int code = files.each((file, document, entries) -> entries.forEach(writer::write));
    writer.end();
    return code;
  }

  /** Writes records one after the other, so that any number of files takes the memory of one. */
  private static final class JsonArrayWriter {
    private final PrintWriter out;
    private final boolean lines;
    private boolean first = true;

    JsonArrayWriter(PrintWriter out, boolean lines) {
      this.out = out;
      this.lines = lines;
    }

    void write(Entry value) {
      if (lines) {
        out.println(EntryJson.write(value));
      } else {
        out.print(first ? "[\n" : ",\n");
        out.print(EntryJson.writeIndented(value));
      }
      first = false;
    }

    void end() {
      if (!lines) {
        out.println(first ? "[]" : "\n]");
      }
      out.flush();
    }
  }
}
