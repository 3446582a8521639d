package fr.greffe.extraction.name;

import fr.greffe.document.Document;
import fr.greffe.parsing.DocumentParser;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Measures what the names of a PDF cost beside its reading, warm, recognition of scanned pages left
 * out. No build runs it; by hand: {@code ./greffe test -Dtest=NameMeasure -DskipITs
 * -Dsurefire.failIfNoSpecifiedTests=false}, another folder with {@code -Dgreffe.documents=FOLDER}.
 */
class NameMeasure {
  private static final int ROUNDS = 12;
  private static final double MILLISECONDS = 1e6;

  private final DocumentParser parser = new DocumentParser(Path.of("target/ocr"));
  private final OrganisationExtractor organisations = OrganisationExtractor.load(Path.of("config"));

  /** Something that a document is put through. */
  private interface Work {
    void run() throws Exception;
  }

  @Test
  void costOfEachDocument() throws Exception {
    List<Path> files = files();
    double[][] least = new double[files.size()][2];
    for (int round = 0; round < ROUNDS; round++) {
      for (int i = 0; i < files.size(); i++) {
        Path file = files.get(i);
        String name = String.valueOf(file.getFileName());
        Document document = parser.parse(name, file);
        keep(least[i], 0, round, () -> parser.parse(name, file));
        keep(least[i], 1, round, () -> organisations.read(document.passage()));
      }
    }
    System.out.println("| document | lecture | noms | part |");
    for (int i = 0; i < files.size(); i++) {
      double[] cost = least[i];
      System.out.printf(
          Locale.FRANCE,
          "| %s | %.1f ms | %.1f ms | %.2f |%n",
          files.get(i).getFileName(),
          cost[0],
          cost[1],
          cost[1] / cost[0]);
    }
  }

  private static void keep(double[] least, int what, int round, Work work) throws Exception {
    long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    work.run();
    double cost =
        (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before) / MILLISECONDS;
    least[what] = round == 0 ? cost : Math.min(least[what], cost);
  }

  private static List<Path> files() throws IOException {
    Path folder = Path.of(System.getProperty("greffe.documents", "fixtures/deliberations"));
    try (Stream<Path> files = Files.list(folder)) {
      return new ArrayList<>(
          files.filter(file -> file.toString().endsWith(".pdf")).sorted().toList());
    }
  }
}
