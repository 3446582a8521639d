package fr.greffe.desk;

import fr.greffe.correction.Corrections;
import fr.greffe.correction.Rereading;
import fr.greffe.database.Database;
import fr.greffe.document.DocumentId;
import fr.greffe.index.EntryIndex;
import fr.greffe.register.Entry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The register as it stands: what was read, with what clerks said of it. Whatever is written to the
 * index goes through here, so that no reading can undo a correction.
 */
public final class Standing {
  private final CorrectionTable corrections;
  private final CorrectedDocuments documents;
  private final Rereading again;

  /**
   * @param again reads acts that clerks gave other bounds
   */
  public Standing(Database database, Rereading again) {
    this.again = again;
    corrections = new CorrectionTable(database.jdbc());
    documents = new CorrectedDocuments(database.jdbc());
  }

  /** The entries as they stand; the very same ones where nobody corrected anything. */
  public List<Entry> of(List<Entry> read) {
    Map<DocumentId, List<Entry>> byDocument = byDocument(read);
    Map<DocumentId, Integer> corrected = documents.versions(byDocument.keySet());
    if (corrected.isEmpty()) {
      return read;
    }
    List<Entry> standing = new ArrayList<>();
    byDocument.forEach(
        (document, entries) ->
            standing.addAll(
                corrected.containsKey(document)
                    ? Corrections.apply(entries, corrections.of(document), again).entries()
                    : entries));
    return standing;
  }

  /**
   * Writes new readings to the index as they stand, and keeps those of documents that have
   * corrections. A correction made meanwhile is not lost: the document is written again.
   */
  public void index(EntryIndex index, List<Entry> read) {
    Map<DocumentId, List<Entry>> left = byDocument(read);
    Set<DocumentId> corrected = documents.versions(left.keySet()).keySet();
    left.forEach(
        (id, entries) -> {
          if (corrected.contains(id)) {
            documents.renew(id, entries);
          }
        });
    while (!left.isEmpty()) {
      Map<DocumentId, Integer> before = documents.versions(left.keySet());
      index.index(of(left.values().stream().flatMap(List::stream).toList()));
      Map<DocumentId, Integer> after = documents.versions(left.keySet());
      left.keySet().removeIf(id -> Objects.equals(before.get(id), after.get(id)));
    }
  }

  /**
   * Writes every corrected document to the index again, which may be older than the corrections.
   */
  public void everywhere(EntryIndex index) {
    documents.all().forEach(document -> again(index, document));
  }

  /** Writes a document to the index again, from what was last read of it. */
  void again(EntryIndex index, DocumentId document) {
    Map<DocumentId, Integer> before;
    do {
      before = documents.versions(List.of(document));
      index.correct(
          Corrections.apply(documents.entries(document), corrections.of(document), again)
              .entries());
    } while (!before.equals(documents.versions(List.of(document))));
    index.refresh();
  }

  private static Map<DocumentId, List<Entry>> byDocument(List<Entry> entries) {
    return entries.stream()
        .collect(
            Collectors.groupingBy(
                entry -> entry.source().id(), LinkedHashMap::new, Collectors.toList()));
  }
}
