package fr.greffe.web;

import fr.greffe.extraction.Extraction;
import fr.greffe.parsing.DocumentParser;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** What a run does to the machine: reads documents, extracts and writes acts, without a pause. */
final class OngoingBatch implements AutoCloseable {
  private static final int ACTS_A_LOT = 20;
  private static final int REWRITTEN = 10_000;

  private final ManyActsRegister register;
  private final Path home;
  private final ExecutorService thread = Executors.newSingleThreadExecutor();
  private final Future<Integer> work;
  private final long began = System.nanoTime();
  private volatile boolean ends;

  OngoingBatch(ManyActsRegister register, Path home) {
    this.register = register;
    this.home = home;
    work = thread.submit(this::run);
  }

  /** How many documents it read. */
  private int run() throws Exception {
    Extraction extraction = Extraction.load(home.resolve("config"));
    DocumentParser parser = new DocumentParser();
    List<Path> papers = ManyActsRegister.papers(home);
    int read = 0;
    while (!ends) {
      Path paper = papers.get(read % papers.size());
      extraction.read(parser.parse(paper), paper.getFileName().toString());
      int from = read * ACTS_A_LOT % REWRITTEN;
      register.index().index(register.acts(from, from + ACTS_A_LOT));
      read++;
    }
    return read;
  }

  /** Ends it; a failure of it is one of the measure. */
  @Override
  public void close() throws Exception {
    ends = true;
    int read = work.get();
    thread.close();
    double seconds = (System.nanoTime() - began) / 1e9;
    System.out.printf(
        "pendant ce passage : %.1f documents lus et %.0f actes rangés par seconde%n",
        read / seconds, read * ACTS_A_LOT / seconds);
  }
}
