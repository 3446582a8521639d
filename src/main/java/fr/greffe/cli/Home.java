package fr.greffe.cli;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The program's folder, which holds {@code config}, {@code jobs} and {@code fixtures}: the system
 * property {@code greffe.home}, else the working folder.
 */
record Home(Path folder) {
  static Home find() {
    Path folder = Path.of(System.getProperty("greffe.home", "")).toAbsolutePath().normalize();
    if (!Files.isDirectory(folder.resolve("config"))) {
      throw new IllegalStateException("dossier « config » introuvable dans " + folder);
    }
    return new Home(folder);
  }

  Path config() {
    return folder.resolve("config");
  }

  Path jobs() {
    return folder.resolve("jobs");
  }
}
