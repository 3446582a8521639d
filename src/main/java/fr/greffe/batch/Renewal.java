package fr.greffe.batch;

import fr.greffe.database.Database;
import fr.greffe.document.DocumentId;
import fr.greffe.index.EntryIndex;
import fr.greffe.index.NextIndex;
import fr.greffe.register.Entry;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * An index that is built anew beside the one behind its alias. Cut off at any moment, the former
 * one serves and the next time goes on with what is built.
 */
final class Renewal {
  private final Database database;
  private final Tools tools;
  private final Clock clock;
  private final String alias;
  private final EntryIndex served;
  private final NextReadings readings;
  private final Set<DocumentId> held = new HashSet<>();
  private @Nullable Set<DocumentId> earlier;

  /**
   * @param served the index behind the alias
   */
  Renewal(Database database, Tools tools, Clock clock, String alias, EntryIndex served) {
    this.database = database;
    this.tools = tools;
    this.clock = clock;
    this.alias = alias;
    this.served = served;
    this.readings = new NextReadings(database.jdbc(), alias);
  }

  /** Finishes what was cut off when it served already; drops what cannot be gone on with. */
  void settle() {
    NextReadings.Begun begun = readings.begun().orElse(null);
    if (begun == null) {
      return;
    }
    NextIndex left = served.next(begun.name());
    if (left.serves()) {
      record(begun.versions());
    } else if (!begun.versions().equals(tools.versions())
        || !served.isOfSameDefinition(begun.name())
        || !left.exists()) {
      left.drop();
      readings.forget();
    }
  }

  /** Begins, or goes on; gives the documents that were read for it before it was cut off. */
  Set<DocumentId> open() {
    Set<DocumentId> known = earlier;
    if (known != null) {
      return known;
    }
    NextReadings.Begun begun = readings.begun().orElseGet(this::begin);
    Set<DocumentId> done = Set.copyOf(readings.done(tools.versions()));
    served.next(begun.name()).prepare(done);
    held.addAll(done);
    earlier = done;
    return done;
  }

  /** Whether a document is in it as it was read anew. */
  boolean holds(DocumentId document) {
    return held.contains(document);
  }

  /**
   * Writes documents read anew.
   *
   * @param standing their entries as the register will show them
   */
  void write(LaterReadings.Before before, List<Outcome.Read> read, List<Entry> standing) {
    tools
        .standing(database)
        .index(next().entries(), read.stream().flatMap(good -> good.entries().stream()).toList());
    inTransaction(
        () -> {
          new LaterReadings(database)
              .keep(before, standing, tools.versions(), OffsetDateTime.now(clock), alias);
          readings.add(read);
        });
    read.forEach(good -> held.add(good.document().id()));
  }

  /** Lets it take the place of the former one, where it was opened. */
  void serve() {
    if (earlier != null) {
      next().serve();
      record(tools.versions());
      earlier = null;
    }
  }

  private NextIndex next() {
    return served.next(readings.begun().orElseThrow().name());
  }

  /** What clerks said since a document was copied is in the index last of all. */
  private void record(Versions versions) {
    new OwedLinks(database).know(alias);
    inTransaction(
        () -> {
          readings.serve(versions, OffsetDateTime.now(clock));
          new OwedLinks(database).ask(alias);
        });
    tools.standing(database).everywhere(served);
    served.refresh();
  }

  private NextReadings.Begun begin() {
    String mark = Long.toString(clock.millis(), Character.MAX_RADIX);
    NextReadings.Begun begun = new NextReadings.Begun(served.nextName(mark), tools.versions());
    readings.begin(begun);
    return begun;
  }

  private void inTransaction(Runnable what) {
    new TransactionTemplate(new DataSourceTransactionManager(database.source()))
        .executeWithoutResult(status -> what.run());
  }
}
