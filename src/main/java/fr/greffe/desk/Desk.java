package fr.greffe.desk;

import fr.greffe.correction.Correction;
import fr.greffe.correction.Corrections;
import fr.greffe.correction.Rereading;
import fr.greffe.database.Database;
import fr.greffe.document.DocumentId;
import fr.greffe.index.EntryIndex;
import fr.greffe.register.Entry;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Where clerks say what they know of facts: each correction is kept, then seen in the index at
 * once. Who corrects says which version of the document was looked at; if someone else spoke of the
 * same fact since, nothing is written.
 */
public final class Desk {
  private final CorrectionTable corrections;
  private final CorrectedDocuments documents;
  private final Standing standing;
  private final Supplier<EntryIndex> index;
  private final Clock clock;
  private final TransactionTemplate transaction;
  private final Rereading again;
  private final Map<DocumentId, Lost> known = new ConcurrentHashMap<>();

  /**
   * @param again reads acts that clerks give other bounds
   */
  public Desk(Database database, Supplier<EntryIndex> index, Clock clock, Rereading again) {
    this.again = again;
    this.corrections = new CorrectionTable(database.jdbc());
    this.documents = new CorrectedDocuments(database.jdbc());
    this.standing = new Standing(database, again);
    this.index = index;
    this.clock = clock;
    this.transaction = new TransactionTemplate(new JdbcTransactionManager(database.source()));
  }

  /** The clock that corrections are dated by. */
  public Clock clock() {
    return clock;
  }

  /** How often something was said of a document or read in it since the first correction. */
  public int version(DocumentId document) {
    return documents.versions(List.of(document)).getOrDefault(document, 0);
  }

  /** What was said of a document, in order, what was taken back too. */
  public List<Correction> of(DocumentId document) {
    return corrections.of(document);
  }

  /** The entries of a document as they stand. */
  public List<Entry> entries(DocumentId document) {
    return index.get().entriesOf(List.of(document));
  }

  /** Corrections of a document that no longer find their place. */
  public List<Correction> lost(DocumentId document) {
    int version = version(document);
    Lost before = known.get(document);
    if (before == null || before.version() != version) {
      before =
          new Lost(
              version,
              Corrections.apply(documents.entries(document), corrections.of(document), again)
                  .lost());
      known.put(document, before);
    }
    return before.corrections();
  }

  /** What was without a place at a version of a document. */
  private record Lost(int version, List<Correction> corrections) {}

  /**
   * Keeps a correction and shows it in the index.
   *
   * @param seen version of the document that its author looked at
   * @throws ConflictException when someone spoke of the same fact since
   */
  public void make(Correction correction, int seen) throws ConflictException {
    DocumentId document = correction.document();
    Correction other =
        transaction.execute(
            status -> {
              int version = held(document);
              for (Correction since : corrections.since(document, seen)) {
                if (since.concerns(correction)) {
                  return since;
                }
              }
              corrections.add(correction, version + 1);
              documents.advance(document, version + 1);
              return null;
            });
    if (other != null) {
      throw new ConflictException(other);
    }
    standing.again(index.get(), document);
  }

  /** Takes a correction back. */
  public void undo(DocumentId document, long number, String author) {
    boolean undone =
        Objects.requireNonNull(
            transaction.execute(
                status -> {
                  int version = held(document) + 1;
                  documents.advance(document, version);
                  return corrections.undo(number, document, author, clock.instant(), version);
                }));
    if (undone) {
      standing.again(index.get(), document);
    }
  }

  /** The version of a document, which nobody else can change before this ends. */
  private int held(DocumentId document) {
    return documents
        .hold(document)
        .orElseGet(
            () -> {
              documents.add(document, entries(document));
              return 0;
            });
  }
}
