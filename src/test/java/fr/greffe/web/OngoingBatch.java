package fr.greffe.web;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import fr.greffe.extraction.Extraction;
import fr.greffe.index.Cluster;
import fr.greffe.parsing.DocumentParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/**
 * What a run does to the machine: reads documents, extracts and writes acts, without a pause. It is
 * a process of its own, as polite as the service that runs the jobs.
 */
final class OngoingBatch implements AutoCloseable {
  private static final int ACTS_A_LOT = 20;
  private static final int REWRITTEN = 10_000;

  private final Process process;
  private final BufferedReader lines;

  /** Starts it and waits until it writes. */
  OngoingBatch(URI server) throws IOException {
    process =
        new ProcessBuilder(
                "nice",
                "-n",
                "10",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                OngoingBatch.class.getName(),
                server.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    lines = process.inputReader();
    System.out.println(lines.readLine());
  }

  /** Ends it; what it did is told. */
  @Override
  public void close() throws IOException, InterruptedException {
    process.getOutputStream().close();
    lines.lines().forEach(System.out::println);
    process.waitFor();
  }

  /** The process: works until its input ends. */
  public static void main(String[] arguments) throws Exception {
    Path home = Path.of("").toAbsolutePath();
    try (ElasticsearchClient client = Cluster.at(URI.create(arguments[0])).connect()) {
      ManyActsRegister register = new ManyActsRegister(client, home);
      Extraction extraction = Extraction.load(home.resolve("config"));
      DocumentParser parser = new DocumentParser();
      List<Path> papers = ManyActsRegister.papers(home);
      Thread end = Thread.ofVirtual().start(OngoingBatch::awaitEnd);
      System.out.println("un passage lit et range");
      long began = System.nanoTime();
      int read = 0;
      while (end.isAlive()) {
        Path paper = papers.get(read % papers.size());
        extraction.read(parser.parse(paper), paper.getFileName().toString());
        int from = read * ACTS_A_LOT % REWRITTEN;
        register.write(from, from + ACTS_A_LOT);
        read++;
      }
      double seconds = (System.nanoTime() - began) / 1e9;
      System.out.printf(
          "pendant ce passage : %.1f documents lus et %.0f actes rangés par seconde%n",
          read / seconds, read * ACTS_A_LOT / seconds);
    }
  }

  private static void awaitEnd() {
    try {
      System.in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
