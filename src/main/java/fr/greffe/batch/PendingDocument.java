package fr.greffe.batch;

import fr.greffe.document.DocumentId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A document that is not done.
 *
 * @param id digest of its bytes
 * @param seq order of discovery
 * @param name file name
 * @param locations where a job finds it now, at least one
 * @param companions files that travel with it
 */
record PendingDocument(
    DocumentId id, long seq, String name, List<String> locations, List<Companion> companions) {
  PendingDocument {
    locations = List.copyOf(locations);
    companions = List.copyOf(companions);
  }

  PendingDocument(DocumentId id, long seq, String name, List<String> locations) {
    this(id, seq, name, locations, List.of());
  }

  /** The same with those of these files that travel with it, each once. */
  PendingDocument with(Map<String, List<Companion>> byPlace) {
    List<Companion> found =
        locations.stream()
            .flatMap(place -> byPlace.getOrDefault(place, List.of()).stream())
            .distinct()
            .toList();
    return new PendingDocument(id, seq, name, locations, found);
  }

  /** The same document found at the places of another row too. */
  PendingDocument alsoAt(PendingDocument other) {
    List<String> all = new ArrayList<>(locations);
    all.addAll(other.locations);
    return new PendingDocument(id, seq, name, all);
  }
}
