package fr.greffe.batch;

import fr.greffe.database.Database;
import fr.greffe.document.DocumentId;
import fr.greffe.index.EntryIndex;
import fr.greffe.register.Body;
import fr.greffe.register.Entry;
import fr.greffe.source.JobFile;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads facts anew in documents that older rules or another reader had read. Documents come from
 * their kept readings; only those whose reader has changed are opened again. All of it is written
 * beside the register that searches see, which the new one replaces at the end: cut off, the former
 * one stands and the next time goes on with the rest. No run of a job goes on meanwhile.
 */
public final class Reextraction implements AutoCloseable {
  private static final int DOCUMENTS = 50;
  private static final double NANOS = 1e9;

  private final Database database;
  private final Tools tools;
  private final Clock clock;
  private final String owner;
  private final Collection<JobFile> jobs;
  private final Map<String, Renewal> renewals = new LinkedHashMap<>();
  private final Map<String, JobLock> locks = new LinkedHashMap<>();

  /**
   * @param jobs all that there are, whose runs are kept from writing meanwhile
   */
  public Reextraction(
      DataFolder held, Database database, Tools tools, Clock clock, Collection<JobFile> jobs) {
    this.database = database;
    this.tools = tools;
    this.clock = clock;
    this.owner = Launching.owner(held.path());
    this.jobs = List.copyOf(jobs);
  }

  /**
   * Which documents are meant, by what the register says of them now.
   *
   * @param body words of the body's name, or null for any
   * @param since first day of the acts, or null for any
   */
  public record Filter(@Nullable String body, @Nullable LocalDate since) {
    boolean means(Entry entry) {
      return meansBody(entry.body()) && (since == null || meansDay(entry.date(), since));
    }

    private boolean meansBody(@Nullable Body found) {
      return body == null
          || found != null
              && found.name().toLowerCase(Locale.ROOT).contains(body.toLowerCase(Locale.ROOT));
    }

    private static boolean meansDay(@Nullable LocalDate day, LocalDate since) {
      return day != null && !day.isBefore(since);
    }
  }

  /**
   * Does it for the documents of a job; it shows once {@link #serve} is called.
   *
   * @param apply false to change nothing and only say what would change
   * @throws IngestionException when a job is running elsewhere
   */
  public ReextractionReport run(JobFile job, Filter filter, boolean apply, StopSignal stop)
      throws InterruptedException {
    long began = System.nanoTime();
    if (apply && new NextReadings(database.jdbc(), tools.alias(job.filing())).begun().isPresent()) {
      renewal(job).settle();
    }
    Stale stale = new Stale(database.jdbc(), job.name(), tools.versions());
    ReextractionTally tally = new ReextractionTally(apply, stale.count());
    if (tally.stale() > 0) {
      Set<DocumentId> earlier = apply ? renewal(job).open() : Set.of();
      EntryIndex index = tools.index(job.filing());
      List<PendingDocument> chunk = chunk(stale);
      while (!chunk.isEmpty() && !stop.requested()) {
        tally.earlier(chunk.stream().filter(document -> earlier.contains(document.id())).count());
        chunk.removeIf(document -> apply && renewal(job).holds(document.id()));
        treat(job, index, chunk, filter, tally, stop);
        chunk = chunk(stale);
      }
    }
    return tally.report((System.nanoTime() - began) / NANOS);
  }

  /** Lets searches see what was read anew, all at one stroke. */
  public void serve() {
    renewals.values().forEach(Renewal::serve);
  }

  /** Lets jobs run again. */
  @Override
  public void close() {
    locks.values().forEach(JobLock::close);
  }

  /** Keeps the jobs that write to the same index from running. */
  private Renewal renewal(JobFile job) {
    String alias = tools.alias(job.filing());
    Renewal known = renewals.get(alias);
    if (known != null) {
      return known;
    }
    for (JobFile other : jobs) {
      if (tools.alias(other.filing()).equals(alias)) {
        locks.computeIfAbsent(other.name(), name -> JobLock.take(database.jdbc(), name, owner));
      }
    }
    Renewal renewal = new Renewal(database, tools, clock, alias, tools.index(job.filing()));
    renewals.put(alias, renewal);
    return renewal;
  }

  private void treat(
      JobFile job,
      EntryIndex index,
      List<PendingDocument> chunk,
      Filter filter,
      ReextractionTally tally,
      StopSignal stop)
      throws InterruptedException {
    LaterReadings later = new LaterReadings(database);
    LaterReadings.Before standing =
        later.before(chunk.stream().map(PendingDocument::id).toList(), index::entriesOf);
    Map<DocumentId, List<Entry>> before = standing.entries();
    Iterator<PendingDocument> meant =
        chunk.stream()
            .filter(
                document ->
                    before.getOrDefault(document.id(), List.of()).stream().anyMatch(filter::means))
            .iterator();
    List<Outcome.Read> read = new ArrayList<>();
    List<Entry> after = new ArrayList<>();
    try (ReadAhead<PendingDocument, Outcome> ahead =
        new ReadAhead<>(
            () -> meant.hasNext() ? meant.next() : null,
            tools.reading(job.filing()),
            tools.threads(),
            stop::requested)) {
      for (Outcome outcome = ahead.next(); outcome != null; outcome = ahead.next()) {
        Outcome stands = asItStands(outcome);
        tally.add(stands, before.getOrDefault(outcome.document().id(), List.of()));
        if (outcome instanceof Outcome.Read good) {
          read.add(good);
          after.addAll(stands.indexable());
        }
      }
    }
    if (tally.applied() && !read.isEmpty()) {
      renewal(job).write(standing, read, after);
    }
  }

  /** With what clerks said of the facts: that is what the register shows before, too. */
  private Outcome asItStands(Outcome outcome) {
    return outcome instanceof Outcome.Read read
        ? new Outcome.Read(
            read.document(),
            read.mediaType(),
            read.pages(),
            tools.standing(database).of(read.entries()),
            read.kept(),
            read.seconds())
        : outcome;
  }

  private static List<PendingDocument> chunk(Stale stale) {
    List<PendingDocument> chunk = new ArrayList<>();
    for (PendingDocument next = stale.get(); next != null; next = stale.get()) {
      chunk.add(next);
      if (chunk.size() == DOCUMENTS) {
        break;
      }
    }
    return chunk;
  }
}
