package fr.greffe.index;

import fr.greffe.json.EntryJson;
import fr.greffe.register.Entry;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** An entry as the index holds it: the record, and beside it what searches count by. */
final class StoredEntry {
  static final String LINKED = "linked";
  static final String STORED = "facets.stored";
  private static final String FACETS = "facets";

  private StoredEntry() {}

  static JsonNode of(Entry entry) {
    return of(entry, now());
  }

  /** What an index of an older definition holds, with what follows from the entry made anew. */
  static JsonNode renewed(JsonNode stored) {
    Entry entry = EntryJson.mapper().treeToValue(stored, Entry.class);
    return with(stored.path(LINKED), of(entry, since(stored)));
  }

  /**
   * An entry with what its links let searches do.
   *
   * @param before what the index holds of it, so that it keeps its time
   */
  static JsonNode linked(Entry entry, JsonNode linked, JsonNode before) {
    return with(linked, of(entry, since(before)));
  }

  private static JsonNode of(Entry entry, Instant stored) {
    ObjectNode tree = EntryJson.mapper().valueToTree(entry);
    return tree.set(FACETS, EntryJson.mapper().valueToTree(EntryFacets.of(entry, stored)));
  }

  private static JsonNode with(JsonNode linked, JsonNode tree) {
    return linked.isMissingNode() ? tree : ((ObjectNode) tree).set(LINKED, linked);
  }

  private static Instant since(JsonNode stored) {
    JsonNode since = stored.path(FACETS).path("stored");
    return since.isString() ? Instant.parse(since.stringValue()) : now();
  }

  private static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.SECONDS);
  }
}
