package fr.greffe.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.CommonStatsFlag;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.IndexingStats;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.elasticsearch.indices.stats.IndexStats;
import java.io.IOException;
import java.io.StringReader;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;

/**
 * Keeps an alias on an index that has the present definition: makes it, or makes it anew beside the
 * old one, which goes on answering until all of it is copied.
 */
final class IndexVersions {
  private static final int PAGE = 200;
  private static final Duration BETWEEN_WRITES = Duration.ofSeconds(5);

  private final ElasticsearchClient client;
  private final Bulk bulk;
  private final String alias;

  IndexVersions(ElasticsearchClient client, Bulk bulk, String alias) {
    this.client = client;
    this.bulk = bulk;
    this.alias = alias;
  }

  /** The name of the index behind the alias, once it has that definition. */
  String ensure(IndexDefinition definition) throws IOException {
    return ensure(definition, UnaryOperator.identity());
  }

  /**
   * The same, where what an older index holds must be adapted to the definition.
   *
   * @param renewed what is held, for the new definition
   */
  String ensure(IndexDefinition definition, UnaryOperator<JsonNode> renewed) throws IOException {
    String wanted = alias + "-" + definition.version();
    while (true) {
      Set<String> present = behindAlias();
      for (String index : present) {
        if (is(index, alias, definition)) {
          return index;
        }
      }
      if (create(wanted, definition, present.isEmpty())) {
        for (String old : present) {
          copy(old, wanted, renewed);
        }
        swap(present, wanted);
        return wanted;
      }
      if (!isBeingMade(wanted)) {
        client.indices().delete(request -> request.index(wanted)); // left by a copy cut off
      }
    }
  }

  /**
   * Makes an index, unless another program was first.
   *
   * @param serving behind the alias from its birth: nobody ever sees it without
   */
  private boolean create(String index, IndexDefinition definition, boolean serving)
      throws IOException {
    try {
      client
          .indices()
          .create(
              request -> {
                request.index(index).withJson(new StringReader(definition.json()));
                return serving ? request.aliases(alias, itself -> itself) : request;
              });
      return true;
    } catch (ElasticsearchException e) {
      if ("resource_already_exists_exception".equals(e.error().type())) {
        return false;
      }
      throw e;
    }
  }

  /** Whether another program writes it, or has put it behind the alias meanwhile. */
  private boolean isBeingMade(String index) throws IOException {
    long before = written(index);
    try {
      Thread.sleep(BETWEEN_WRITES);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IndexingException("« " + index + " » : préparation interrompue");
    }
    return behindAlias().contains(index) || written(index) > before;
  }

  private long written(String index) throws IOException {
    IndexStats whole =
        client
            .indices()
            .stats(request -> request.index(index).metric(CommonStatsFlag.Indexing))
            .all()
            .primaries();
    IndexingStats writes = whole == null ? null : whole.indexing();
    return writes == null ? 0 : writes.indexTotal();
  }

  /** Whether an index has a definition, by its name: its first of that name, or one built since. */
  static boolean is(String index, String alias, IndexDefinition definition) {
    String first = alias + "-" + definition.version();
    return index.equals(first) || index.startsWith(first + "-");
  }

  Set<String> behindAlias() throws IOException {
    if (client.indices().existsAlias(request -> request.name(alias)).value()) {
      return client.indices().getAlias(request -> request.name(alias)).aliases().keySet();
    }
    if (client.indices().exists(request -> request.index(alias)).value()) {
      throw new IndexingException(
          "« " + alias + " » est un index et non un alias : choisissez un autre nom");
    }
    return Set.of();
  }

  /** Lets one index take the place of others at one stroke. */
  void swap(Set<String> old, String wanted) throws IOException {
    client
        .indices()
        .updateAliases(
            request -> {
              request.actions(action -> action.add(add -> add.index(wanted).alias(alias)));
              for (String index : old) {
                request.actions(action -> action.removeIndex(remove -> remove.index(index)));
              }
              return request;
            });
  }

  private void copy(String from, String to, UnaryOperator<JsonNode> renewed) throws IOException {
    new WholeIndex(client, PAGE)
        .read(
            from,
            JsonNode.class,
            hits -> bulk.send(hits.stream().map(hit -> write(to, hit, renewed)).toList()));
    client.indices().refresh(request -> request.index(to));
  }

  private static BulkOperation write(
      String index, Hit<JsonNode> hit, UnaryOperator<JsonNode> renewed) {
    JsonNode document = renewed.apply(Objects.requireNonNull(hit.source()));
    return BulkOperation.of(
        operation -> operation.index(write -> write.index(index).id(hit.id()).document(document)));
  }
}
