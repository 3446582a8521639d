package fr.greffe.cli;

import fr.greffe.batch.DataFolder;
import fr.greffe.batch.Quarantine.Item;
import fr.greffe.batch.Retrial;
import fr.greffe.batch.StopSignal;
import fr.greffe.database.Database;
import fr.greffe.reading.ReaderPool;
import fr.greffe.source.JobFile;
import fr.greffe.source.JobFiles;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Has quarantined documents read again, job by job, and says what becomes of each. */
final class Retrials {
  private static final int STOPPED = 143;

  private final ProgramFolders folders;
  private final SearchServer server;
  private final PrintWriter out;

  Retrials(ProgramFolders folders, SearchServer server, PrintWriter out) {
    this.folders = folders;
    this.server = server;
    this.out = out;
  }

  /** Gives the exit code. */
  int run(List<Item> items, DataFolder held, Database database, ReaderPool readers, StopSignal stop)
      throws InterruptedException {
    Map<String, List<String>> byJob =
        items.stream()
            .collect(
                Collectors.groupingBy(
                    Item::job, TreeMap::new, Collectors.mapping(Item::id, Collectors.toList())));
    List<JobFile> jobs = byJob.isEmpty() ? List.of() : jobs(byJob);
    Retrial retrial =
        new Retrial(held, database, folders.tools(server, readers), Clock.systemUTC());
    List<Retrial.Result> results = new ArrayList<>();
    for (JobFile job : jobs) {
      retrial.run(
          job,
          byJob.getOrDefault(job.name(), List.of()),
          stop,
          result -> {
            results.add(result);
            say(QuarantineText.retried(result));
          });
    }
    List<Retrial.Result> read =
        results.stream().filter(result -> result.problem() == null).toList();
    say(QuarantineText.retried(items.size(), results.size(), read.size()));
    new JobRuns(folders, server, out).link(database, stop);
    if (stop.requested()) {
      return STOPPED;
    }
    return read.size() == items.size() ? 0 : Greffe.SOME_UNREADABLE;
  }

  private List<JobFile> jobs(Map<String, List<String>> byJob) {
    JobFiles known = folders.jobs();
    return known.named(List.copyOf(byJob.keySet()));
  }

  private void say(String line) {
    out.println(line);
    out.flush();
  }
}
