package fr.greffe.batch;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The program itself in a process of its own, on a home made for a test. */
final class ChildProgram {
  private static final long LONGEST_SECONDS = 120;

  private final Path home;

  /**
   * @param index alias to write
   * @param database lines for the settings, or nothing
   */
  ChildProgram(Path home, URI server, String index, String database) throws IOException {
    this.home = home;
    Files.createDirectories(home.resolve("jobs"));
    Files.createDirectories(home.resolve("papiers"));
    Files.createDirectories(home.resolve("config"));
    for (String part : List.of("rules", "lexicons", "reference", "models", "index")) {
      copy(Path.of("config", part), home.resolve("config").resolve(part));
    }
    Files.writeString(
        home.resolve("config/application.yaml"),
        "elasticsearch:\n  url: " + server + "\n  index: " + index + "\n" + database);
    Files.writeString(home.resolve("jobs/essai.yml"), "name: essai\nsource: { folder: papiers }\n");
  }

  /** Puts another job in the place of the folder's, under its name. */
  void use(String job) throws IOException {
    Files.writeString(home.resolve("jobs/essai.yml"), job);
  }

  /** Starts {@code run essai}; its error output can be read. */
  Process start() throws IOException {
    return start("sortie.txt", "run", "essai");
  }

  /** Starts {@code run} on another job. */
  Process start(String job) throws IOException {
    return start("sortie.txt", "run", job);
  }

  /** Starts {@code worker}; what it says goes to a file of the home. */
  WorkerProcess startWorker(String output) throws IOException {
    return new WorkerProcess(start(output, "worker"), home.resolve(output));
  }

  /** Starts {@code reextract --apply}. */
  Process startReextraction() throws IOException {
    return start("sortie.txt", "reextract", "--apply");
  }

  private Process start(String output, String... command) throws IOException {
    List<String> line = new ArrayList<>();
    line.addAll(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx512m",
            "-XX:TieredStopAtLevel=1",
            "-Dgreffe.home=" + home,
            "-cp",
            System.getProperty("java.class.path"),
            "fr.greffe.Application"));
    line.addAll(List.of(command));
    line.addAll(List.of("--data", home.resolve("data").toString()));
    return new ProcessBuilder(line).redirectOutput(home.resolve(output).toFile()).start();
  }

  /** Waits until the program says that this many documents were read. */
  static void awaitRead(Process program, int documents) throws IOException {
    BufferedReader lines = program.errorReader(StandardCharsets.UTF_8);
    String wanted = documents + " documents lus";
    StringBuilder all = new StringBuilder();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      all.append(line).append('\n');
      if (line.contains(wanted)) {
        return;
      }
    }
    throw new IllegalStateException("the program ended before " + wanted + ":\n" + all);
  }

  /** Waits for the end and gives the exit code. */
  static int end(Process program) throws IOException, InterruptedException {
    program.getErrorStream().transferTo(System.err);
    if (!program.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
      program.destroyForcibly();
      throw new IllegalStateException("the program does not end");
    }
    return program.exitValue();
  }

  /** What the last run wrote. */
  String output() throws IOException {
    return Files.readString(home.resolve("sortie.txt"));
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
  }
}
