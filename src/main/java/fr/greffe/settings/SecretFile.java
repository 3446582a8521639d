package fr.greffe.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A secret of {@code application.yaml}: written there, in the file that {@code …-file} names, or in
 * the variable of the environment that {@code …-env} names.
 */
final class SecretFile {
  static final String FILE = "-file";
  static final String ENVIRONMENT = "-env";

  private SecretFile() {}

  /**
   * The secret, or null where none is given.
   *
   * @param home that files are relative to
   * @throws YamlFileException where several are given, or where the one given cannot be read
   */
  static @Nullable String read(Key<String> key, @Nullable YamlMapping keys, Path home) {
    if (keys == null) {
      return null;
    }
    String name = key.name();
    List<String> given =
        List.of(name, name + FILE, name + ENVIRONMENT).stream().filter(keys::has).toList();
    if (given.size() > 1) {
      throw keys.refuse(given.getLast(), "« " + given.getFirst() + " » est donné aussi : un seul");
    }
    return key.in(keys)
        .or(() -> keys.optionalString(name + FILE).map(file -> inFile(keys, name, home, file)))
        .or(
            () ->
                keys.optionalString(name + ENVIRONMENT).map(one -> inEnvironment(keys, name, one)))
        .orElse(null);
  }

  private static String inFile(YamlMapping keys, String name, Path home, String file) {
    try {
      return Files.readString(home.resolve(file)).strip();
    } catch (IOException e) {
      throw keys.refuse(name + FILE, "fichier illisible : " + home.resolve(file));
    }
  }

  private static String inEnvironment(YamlMapping keys, String name, String variable) {
    return Optional.ofNullable(System.getenv(variable))
        .filter(value -> !value.isBlank())
        .orElseThrow(
            () -> keys.refuse(name + ENVIRONMENT, "la variable « " + variable + " » est vide"));
  }
}
