package fr.greffe.batch;

import fr.greffe.database.Database;
import fr.greffe.register.Entry;
import fr.greffe.source.JobFile;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/**
 * Reads documents of the quarantine again, at once and nothing else. Each is written and marked
 * before the next is taken: cut off, what is done stays done and the rest stays in quarantine.
 */
public final class Retrial {
  private final NamedParameterJdbcTemplate jdbc;
  private final String owner;
  private final Tools tools;
  private final Clock clock;

  /**
   * @param held the data folder: one process reads documents into it at a time
   */
  public Retrial(DataFolder held, Database database, Tools tools, Clock clock) {
    this.owner = Launching.owner(held.path());
    this.jdbc = database.jdbc();
    this.tools = tools;
    this.clock = clock;
  }

  /**
   * What became of a document.
   *
   * @param id digest of its bytes
   * @param location the first place where it is
   * @param entries indexed, without those that only say that it is unread
   * @param problem why it still cannot be read, in French, or null where it was read
   */
  public record Result(String id, String location, int entries, @Nullable String problem) {}

  /**
   * Reads documents of a job again, several at a time.
   *
   * @param ids digests of documents that its quarantine holds; others are passed over
   * @param each told what became of each, in order of completion
   * @throws IngestionException when the job runs on another machine
   */
  public void run(JobFile job, List<String> ids, StopSignal stop, Consumer<Result> each)
      throws InterruptedException {
    try (JobLock lock = JobLock.take(jdbc, job.name(), owner)) {
      List<PendingDocument> quarantined =
          new CompanionTable(jdbc)
              .accompanied(job.name(), new DocumentTable(jdbc).unreadable(job.name(), ids));
      if (!quarantined.isEmpty()) {
        read(job, quarantined.iterator(), stop, lock, each);
      }
    }
  }

  private void read(
      JobFile job,
      Iterator<PendingDocument> quarantined,
      StopSignal stop,
      JobLock lock,
      Consumer<Result> each)
      throws InterruptedException {
    tools.prepareIndex(job.filing());
    new OwedLinks(jdbc).know(tools.alias(job.filing()));
    try (ReadAhead<PendingDocument, Outcome> ahead =
        new ReadAhead<>(
            () -> quarantined.hasNext() ? quarantined.next() : null,
            tools.reading(job.filing()),
            tools.threads(),
            stop::requested)) {
      for (Outcome outcome = ahead.next(); outcome != null; outcome = ahead.next()) {
        lock.confirm();
        settle(job, outcome);
        each.accept(result(outcome));
      }
    }
    tools.index(job.filing()).refresh();
  }

  private void settle(JobFile job, Outcome outcome) {
    List<Entry> entries = outcome.indexable();
    if (!entries.isEmpty()) {
      tools.index(job.filing()).index(entries);
    }
    new OwedLinks(jdbc).ask(tools.alias(job.filing()));
    new DocumentTable(jdbc)
        .settle(List.of(outcome), tools.versions(), null, OffsetDateTime.now(clock));
  }

  private static Result result(Outcome outcome) {
    PendingDocument document = outcome.document();
    return switch (outcome) {
      case Outcome.Read read -> result(document, read.entries().size(), null);
      case Outcome.Unreadable bad -> result(document, 0, bad.failure().message());
      case Outcome.Postponed postponed ->
          result(
              document,
              0,
              "Le fichier a changé ou disparu : le prochain passage du travail dira ce qu'il en"
                  + " est.");
    };
  }

  private static Result result(PendingDocument document, int entries, @Nullable String problem) {
    return new Result(document.id().value(), document.locations().getFirst(), entries, problem);
  }
}
