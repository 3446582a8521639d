package fr.greffe.batch;

import fr.greffe.document.DocumentId;
import java.util.ArrayList;
import java.util.List;

/**
 * A document that is not done.
 *
 * @param id digest of its bytes
 * @param seq order of discovery
 * @param name file name
 * @param locations where a job finds it now, at least one
 */
record PendingDocument(DocumentId id, long seq, String name, List<String> locations) {
  PendingDocument {
    locations = List.copyOf(locations);
  }

  /** The same document found at the places of another row too. */
  PendingDocument alsoAt(PendingDocument other) {
    List<String> all = new ArrayList<>(locations);
    all.addAll(other.locations);
    return new PendingDocument(id, seq, name, all);
  }
}
