package fr.greffe.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import fr.greffe.json.EntryJson;
import fr.greffe.organisation.EntryLinks;
import fr.greffe.register.Entry;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** Writes entries with their links at once, as they are after a run: many of them need it. */
public final class WrittenWithLinks {
  private WrittenWithLinks() {}

  /**
   * @param links of each entry, in the same order
   */
  public static void write(
      ElasticsearchClient client, String alias, List<Entry> entries, List<EntryLinks> links)
      throws IOException {
    new Bulk(client)
        .send(
            IntStream.range(0, entries.size())
                .mapToObj(i -> operation(alias, entries.get(i), links.get(i)))
                .toList());
  }

  private static BulkOperation operation(String alias, Entry entry, EntryLinks links) {
    JsonNode linked = EntryJson.mapper().valueToTree(Linked.of(entry, links));
    JsonNode document = StoredEntry.linked(entry, linked, StoredEntry.of(entry));
    return BulkOperation.of(
        one -> one.index(write -> write.index(alias).id(entry.id()).document(document)));
  }
}
