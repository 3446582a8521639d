package fr.greffe.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/**
 * Where a secret is written that is not in the file which needs it: its value is never in a job
 * file, never in a log.
 */
public sealed interface Secret {
  /** Ends the name of a key that names the file of a secret. */
  String FILE = "-file";

  /** Ends the name of a key that names the variable of a secret. */
  String ENVIRONMENT = "-env";

  /**
   * In a file that only the program may read.
   *
   * @param path of the file
   */
  record InFile(Path path) implements Secret {}

  /**
   * In the environment of the program.
   *
   * @param variable its name
   */
  record InEnvironment(String variable) implements Secret {}

  /**
   * Where a block says that a secret is, or empty where it does not.
   *
   * @param name of the secret's own key
   * @param home that files are relative to
   * @throws YamlFileException where both places are given
   */
  static Optional<Secret> of(YamlMapping keys, String name, Path home) {
    Optional<String> file = keys.optionalString(name + FILE);
    Optional<String> variable = keys.optionalString(name + ENVIRONMENT);
    if (file.isPresent() && variable.isPresent()) {
      throw keys.refuse(name + ENVIRONMENT, "ne va pas avec « " + name + FILE + " »");
    }
    return file.<Secret>map(path -> new InFile(home.resolve(path)))
        .or(() -> variable.map(InEnvironment::new));
  }

  /**
   * What is written there, without the end of its line.
   *
   * @param refusal what is thrown where nothing is, by the cause in French
   */
  default String read(Function<String, ? extends RuntimeException> refusal) {
    return switch (this) {
      case InFile file -> {
        try {
          yield Files.readString(file.path()).strip();
        } catch (IOException e) {
          throw refusal.apply("fichier du secret illisible : " + file.path());
        }
      }
      case InEnvironment environment ->
          Optional.ofNullable(System.getenv(environment.variable()))
              .filter(value -> !value.isBlank())
              .orElseThrow(
                  () ->
                      refusal.apply(
                          "la variable d'environnement « "
                              + environment.variable()
                              + " » est vide"));
    };
  }
}
