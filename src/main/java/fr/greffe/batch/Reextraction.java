package fr.greffe.batch;

import fr.greffe.database.Database;
import fr.greffe.document.DocumentId;
import fr.greffe.index.EntryIndex;
import fr.greffe.register.Body;
import fr.greffe.register.Entry;
import fr.greffe.source.JobFile;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads facts anew in documents that older rules or another reader had read. Documents come from
 * their kept readings; only those whose reader has changed are opened again. Each is done once it
 * is written: cut off, the next time goes on with the rest.
 */
public final class Reextraction {
  private static final int DOCUMENTS = 50;
  private static final double NANOS = 1e9;

  private final Database database;
  private final Tools tools;
  private final Clock clock;

  public Reextraction(Database database, Tools tools, Clock clock) {
    this.database = database;
    this.tools = tools;
    this.clock = clock;
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
   * Does it for the documents of a job.
   *
   * @param apply false to change nothing and only say what would change
   */
  public ReextractionReport run(JobFile job, Filter filter, boolean apply, StopSignal stop)
      throws InterruptedException {
    long began = System.nanoTime();
    Stale stale = new Stale(database.jdbc(), job.name(), tools.versions());
    ReextractionTally tally = new ReextractionTally(apply, stale.count());
    if (tally.stale() > 0) {
      EntryIndex index = tools.index(job.filing());
      new OwedLinks(database).know(tools.alias(job.filing()));
      List<PendingDocument> chunk = chunk(stale);
      while (!chunk.isEmpty() && !stop.requested()) {
        treat(job, index, chunk, filter, tally, stop);
        chunk = chunk(stale);
      }
      index.refresh();
    }
    return tally.report((System.nanoTime() - began) / NANOS);
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
      new OwedLinks(database).ask(tools.alias(job.filing()));
      tools
          .standing(database)
          .index(index, read.stream().flatMap(good -> good.entries().stream()).toList());
      OffsetDateTime now = OffsetDateTime.now(clock);
      later.keep(standing, after, tools.versions(), now);
      new DocumentTable(database.jdbc()).renew(read, tools.versions(), now);
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
