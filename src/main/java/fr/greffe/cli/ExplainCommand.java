package fr.greffe.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Shows every fact read in files with its page, its words and the rule that read it. */
@Command(
    name = "explain",
    description =
        "Montre chaque fait lu dans des fichiers, avec sa page, les mots et la règle qui l'a lu.")
final class ExplainCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private FilesToRead files;

  @Override
  public Integer call() throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    return files.each(
        (file, document, entries) -> {
          List<String> lines =
              entries.stream().flatMap(entry -> Explanation.of(entry).stream()).toList();
          lines.forEach(out::println);
          out.flush();
        });
  }
}
