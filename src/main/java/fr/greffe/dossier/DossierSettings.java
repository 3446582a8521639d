package fr.greffe.dossier;

import fr.greffe.settings.YamlMapping;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * {@code config/dossier.yaml}: how much a dossier shows and what it looks for.
 *
 * @param lines at most in a chapter
 * @param papers at most that a dossier is made from
 * @param elsewhere acts of other bodies, at most
 * @param accounts words of a paper that accounts for the use of a grant
 */
public record DossierSettings(int lines, int papers, int elsewhere, List<String> accounts) {
  private static final int MOST = 1_000;

  public DossierSettings {
    accounts = List.copyOf(accounts);
  }

  public static DossierSettings load(Path config) {
    YamlMapping file =
        YamlMapping.load(
            config.resolve("dossier.yaml"), Set.of("lines", "papers", "elsewhere", "accounts"));
    return new DossierSettings(
        file.optionalInteger("lines", 1, MOST).orElse(40),
        file.optionalInteger("papers", 1, MOST).orElse(200),
        file.optionalInteger("elsewhere", 0, MOST).orElse(40),
        file.values("accounts", "des mots", text -> text));
  }
}
