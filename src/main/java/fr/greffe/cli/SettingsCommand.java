package fr.greffe.cli;

import fr.greffe.settings.Key;
import fr.greffe.settings.SettingKeys;
import fr.greffe.source.JobKeys;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Says every setting: what it accepts, what holds without it, what it is for. */
@Command(
    name = "settings",
    description =
        "Dit chaque réglage de config/application.yaml : ce qu'il accepte, à quoi il sert.")
final class SettingsCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    out.println("# Les réglages (config/application.yaml)");
    print(out, SettingKeys.all());
    for (JobKeys.Group group : JobKeys.groups()) {
      out.println();
      out.println("# " + group.title());
      print(out, group.keys());
    }
    out.flush();
    return 0;
  }

  private static void print(PrintWriter out, List<Key<?>> keys) {
    String block = "?";
    for (Key<?> key : keys) {
      if (!key.block().equals(block)) {
        out.println();
      }
      block = key.block();
      out.println(key.path() + " : " + accepted(key));
      out.println("    " + key.purpose());
    }
  }

  private static String accepted(Key<?> key) {
    String alone =
        key.secret()
            ? key.wanted()
                + " ; ou « %1$s-file » : un fichier, « %1$s-env » : une variable d'environnement"
                    .formatted(key.name())
            : key.wanted();
    return key.unsaid() == null ? alone : alone + " ; sans cette clé : " + key.unsaid();
  }
}
