package fr.greffe.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.core.search.Hit;
import fr.greffe.document.DocumentId;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * An index that is built beside the one behind an alias, which answers every search as it was until
 * the other takes its place at one stroke.
 */
public final class NextIndex {
  private static final int PAGE = 250;

  private final ElasticsearchClient client;
  private final Bulk bulk;
  private final String alias;
  private final IndexDefinition definition;
  private final String name;

  NextIndex(
      ElasticsearchClient client,
      Bulk bulk,
      String alias,
      IndexDefinition definition,
      String name) {
    this.client = client;
    this.bulk = bulk;
    this.alias = alias;
    this.definition = definition;
    this.name = name;
  }

  /** Whether it was begun. */
  public boolean exists() {
    return doing(() -> client.indices().exists(request -> request.index(name)).value());
  }

  /** Whether it is the one behind the alias. */
  public boolean serves() {
    return doing(() -> versions().behindAlias().contains(name));
  }

  /**
   * Makes it hold what the alias holds, but for documents that it has already in a better reading.
   */
  public void prepare(Set<DocumentId> better) {
    doing(
        () -> {
          if (!exists()) {
            String json = definition.json();
            client
                .indices()
                .create(request -> request.index(name).withJson(new StringReader(json)));
          }
          Set<String> wanted = new HashSet<>();
          new WholeIndex(client, PAGE)
              .read(alias, JsonNode.class, page -> copy(page, better, wanted));
          new WholeIndex(client, PAGE, "source.id", "id")
              .read(name, JsonNode.class, page -> remove(page, better, wanted));
          client.indices().refresh(request -> request.index(name));
          return true;
        });
  }

  private void copy(List<Hit<JsonNode>> page, Set<DocumentId> better, Set<String> wanted)
      throws IOException {
    List<BulkOperation> writes = new ArrayList<>();
    for (Hit<JsonNode> hit : page) {
      JsonNode entry = Objects.requireNonNull(hit.source());
      if (!better.contains(document(entry))) {
        wanted.add(hit.id());
        writes.add(
            BulkOperation.of(
                operation ->
                    operation.index(write -> write.index(name).id(hit.id()).document(entry))));
      }
    }
    bulk.send(writes);
  }

  /** What was copied when it was begun, and is gone since. */
  private void remove(List<Hit<JsonNode>> page, Set<DocumentId> better, Set<String> wanted)
      throws IOException {
    List<BulkOperation> removals = new ArrayList<>();
    for (Hit<JsonNode> hit : page) {
      if (!wanted.contains(hit.id())
          && !better.contains(document(Objects.requireNonNull(hit.source())))) {
        removals.add(
            BulkOperation.of(
                operation -> operation.delete(delete -> delete.index(name).id(hit.id()))));
      }
    }
    bulk.send(removals);
  }

  private static DocumentId document(JsonNode entry) {
    return new DocumentId(entry.path("source").path("id").asString());
  }

  /** The entries that are written to it. */
  public EntryIndex entries() {
    return new EntryIndex(client, bulk, name, definition);
  }

  /** Makes it the one that the alias serves, and drops the former one. */
  public void serve() {
    doing(
        () -> {
          client.indices().refresh(request -> request.index(name));
          Set<String> former = new HashSet<>(versions().behindAlias());
          former.remove(name);
          versions().swap(former, name);
          return true;
        });
  }

  /** Drops it, unless it serves. */
  public void drop() {
    if (exists() && !serves()) {
      doing(() -> client.indices().delete(request -> request.index(name)).acknowledged());
    }
  }

  private IndexVersions versions() {
    return new IndexVersions(client, bulk, alias);
  }

  private interface Doing<T> {
    T done() throws IOException;
  }

  private <T> T doing(Doing<T> what) {
    try {
      return what.done();
    } catch (ElasticsearchException | IOException e) {
      throw IndexingException.unanswered("index « " + name + " »", e);
    }
  }
}
