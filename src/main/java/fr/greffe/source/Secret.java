package fr.greffe.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where a password is written: never in a job file, never in a log. */
public sealed interface Secret {
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
   * What is written there, without the end of its line.
   *
   * @throws SourceUnavailableException when nothing is
   */
  default String read() {
    return switch (this) {
      case InFile file -> inFile(file.path());
      case InEnvironment environment -> inEnvironment(environment.variable());
    };
  }

  private static String inFile(Path path) {
    try {
      return Files.readString(path).stripTrailing();
    } catch (IOException e) {
      throw new SourceUnavailableException("mot de passe illisible : " + path);
    }
  }

  private static String inEnvironment(String variable) {
    String value = System.getenv(variable);
    if (value == null || value.isEmpty()) {
      throw new SourceUnavailableException(
          "mot de passe absent : la variable d'environnement « " + variable + " » est vide");
    }
    return value;
  }
}
