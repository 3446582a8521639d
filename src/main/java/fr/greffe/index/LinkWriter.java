package fr.greffe.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import fr.greffe.json.EntryJson;
import fr.greffe.organisation.EntryLinks;
import fr.greffe.register.Entry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/** Writes beside each entry what its links let searches do, where that is new or changed. */
final class LinkWriter {
  private static final int PAGE = 1000;
  private static final int UPDATES = 100;

  private final ElasticsearchClient client;
  private final Bulk bulk;
  private final String alias;

  LinkWriter(ElasticsearchClient client, Bulk bulk, String alias) {
    this.client = client;
    this.bulk = bulk;
    this.alias = alias;
  }

  void write(List<Entry> entries, List<EntryLinks> links) throws IOException {
    Map<String, JsonNode> present = present();
    Map<String, EntryLinks> wanted = new HashMap<>();
    links.forEach(link -> wanted.put(link.id(), link));
    List<BulkOperation> updates = new ArrayList<>();
    for (Entry entry : entries) {
      EntryLinks link =
          wanted.getOrDefault(
              entry.id(), new EntryLinks(entry.id(), List.of(), List.of(), List.of()));
      JsonNode linked = asRead(Linked.of(entry, link));
      JsonNode before = present.get(entry.id());
      if (before != null && !linked.equals(before.path(StoredEntry.LINKED))) {
        updates.add(write(entry.id(), StoredEntry.linked(entry, linked, before)));
      }
    }
    for (int from = 0; from < updates.size(); from += UPDATES) {
      bulk.send(updates.subList(from, Math.min(updates.size(), from + UPDATES)));
    }
    client.indices().refresh(request -> request.index(alias));
  }

  /** As the server gives it back: whole numbers are integers. */
  private static JsonNode asRead(Linked linked) {
    return EntryJson.mapper().readTree(EntryJson.writeLine(linked));
  }

  private Map<String, JsonNode> present() throws IOException {
    Map<String, JsonNode> present = new HashMap<>();
    new WholeIndex(client, PAGE, StoredEntry.LINKED, StoredEntry.STORED)
        .read(
            alias,
            JsonNode.class,
            hits ->
                hits.forEach(
                    hit ->
                        present.put(
                            String.valueOf(hit.id()), Objects.requireNonNull(hit.source()))));
    return present;
  }

  /** The whole document: an update would have the server write its numbers in its own way. */
  private BulkOperation write(String id, JsonNode document) {
    return BulkOperation.of(
        one -> one.index(write -> write.index(alias).id(id).document(document)));
  }
}
