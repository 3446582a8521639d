package fr.greffe.reading;

import fr.greffe.parsing.DocumentParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Measures what reading in a process of its own costs: the processor time of fresh programs that
 * read the same files, by turns in the program itself and in reading processes, everything they
 * start included. By hand, on a built program: {@code java -Dgreffe.reader.cache=$(ls
 * target/app/reader-*.aot) -cp target/app/greffe.jar:target/test-classes
 * fr.greffe.reading.IsolationCost [FOLDER]}.
 */
final class IsolationCost {
  private static final int PAIRS = 5;
  private static final int ROUNDS = 3;
  private static final double TICKS = 100;
  private static final String RECORD = "greffe.reader.cache";
  private static final Patience PATIENT =
      new Patience(
          Duration.ofMinutes(5), Duration.ZERO, Duration.ofMinutes(1), Duration.ofMinutes(5));

  private IsolationCost() {}

  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments.length == 0 ? "fixtures/deliberations" : arguments[0]);
    if (arguments.length == 2) {
      System.out.println(spent(folder, arguments[1].equals("apart")));
    } else {
      compare(folder);
    }
  }

  private static void compare(Path folder) throws IOException {
    List<Double> costs = new ArrayList<>();
    for (int pair = 1; pair <= PAIRS; pair++) {
      double within = run(folder, "within");
      double apart = run(folder, "apart");
      costs.add(100 * (apart / within - 1));
      System.out.printf(
          Locale.FRANCE,
          "paire %d : %.2f s, %.2f s, %+.1f %%%n",
          pair,
          within,
          apart,
          costs.getLast());
    }
    Collections.sort(costs);
    System.out.printf(Locale.FRANCE, "médiane : %+.1f %%%n", costs.get(PAIRS / 2));
  }

  private static double run(Path folder, String how) throws IOException {
    Process program =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-D" + RECORD + "=" + System.getProperty(RECORD, ""),
                "-cp",
                System.getProperty("java.class.path"),
                IsolationCost.class.getName(),
                folder.toString(),
                how)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    return Double.parseDouble(new String(program.getInputStream().readAllBytes()).strip());
  }

  private static double spent(Path folder, boolean apart) throws Exception {
    try (ReaderPool pool = new ReaderPool(1, 512, PATIENT, Path.of("target/ocr"))) {
      FileReading reading = apart ? pool : new DocumentParser(Path.of("target/ocr"))::parse;
      for (int round = 0; round < ROUNDS; round++) {
        for (Path file : files(folder)) {
          reading.read(String.valueOf(file.getFileName()), file);
        }
      }
      double ticks = ticks(ProcessHandle.current());
      for (ProcessHandle reader : Readers.all()) {
        ticks += ticks(reader);
      }
      return ticks / TICKS;
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".pdf")).sorted().toList();
    }
  }

  /** Of a process and of those that it awaited. */
  private static double ticks(ProcessHandle process) throws IOException {
    String stat = Files.readString(Path.of("/proc", "" + process.pid(), "stat"));
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    double ticks = 0;
    for (int i = 11; i <= 14; i++) {
      ticks += Long.parseLong(fields[i]);
    }
    return ticks;
  }
}
