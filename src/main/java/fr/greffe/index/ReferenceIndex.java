package fr.greffe.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.query_dsl.Operator;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.core.search.Hit;
import fr.greffe.json.EntryJson;
import fr.greffe.organisation.Directory;
import fr.greffe.organisation.Listed;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.node.ObjectNode;

/**
 * Extracts of Sirene and RNA as they can be searched; rows with one number overwrite each other.
 */
public final class ReferenceIndex implements Directory {
  private static final int ROWS = 2000;
  private static final int LIKE = 20;

  private final ElasticsearchClient client;
  private final Bulk bulk;
  private final String index;
  private final List<BulkOperation> open = new ArrayList<>();

  private ReferenceIndex(ElasticsearchClient client, Bulk bulk, String index) {
    this.client = client;
    this.bulk = bulk;
    this.index = index;
  }

  /** Opens the index beside that of the entries, made where it is missing. */
  public static ReferenceIndex open(ElasticsearchClient client, String alias, Path config) {
    Bulk bulk = new Bulk(client);
    try {
      new IndexVersions(client, bulk, alias + "-reference")
          .ensure(IndexDefinition.plain(config.resolve("index/reference.json")));
      return new ReferenceIndex(client, bulk, alias + "-reference");
    } catch (ElasticsearchException | IOException e) {
      throw IndexingException.unanswered("index de référence inutilisable", e);
    }
  }

  /** The extract that was loaded, or none. */
  public static Directory loaded(ElasticsearchClient client, String alias, Path config) {
    try {
      return client.indices().existsAlias(request -> request.name(alias + "-reference")).value()
          ? open(client, alias, config)
          : Directory.NONE;
    } catch (ElasticsearchException | IOException e) {
      throw IndexingException.unanswered("index de référence", e);
    }
  }

  /** Takes one row more; written with others. */
  public void add(Listed listed) {
    String number = Objects.requireNonNullElse(listed.rna(), listed.siren());
    if (number != null) {
      String id = listed.list() + "-" + number;
      ObjectNode tree = EntryJson.mapper().valueToTree(listed);
      tree.put("id", id);
      open.add(BulkOperation.of(one -> one.index(put -> put.index(index).id(id).document(tree))));
      if (open.size() == ROWS) {
        send();
      }
    }
  }

  /** Writes what is left and makes all of it visible. */
  public void finish() {
    send();
    try {
      client.indices().refresh(request -> request.index(index));
    } catch (ElasticsearchException | IOException e) {
      throw IndexingException.unanswered("index de référence", e);
    }
  }

  @Override
  public List<Listed> like(String name) {
    try {
      return client
          .search(
              search ->
                  search
                      .index(index)
                      .size(LIKE)
                      .query(
                          query ->
                              query.match(
                                  match -> match.field("name").query(name).operator(Operator.And))),
              ObjectNode.class)
          .hits()
          .hits()
          .stream()
          .map(Hit::source)
          .filter(Objects::nonNull)
          .map(tree -> EntryJson.mapper().treeToValue(tree.without("id"), Listed.class))
          .toList();
    } catch (ElasticsearchException | IOException e) {
      throw IndexingException.unanswered("index de référence", e);
    }
  }

  private void send() {
    try {
      bulk.send(List.copyOf(open));
      open.clear();
    } catch (ElasticsearchException | IOException e) {
      throw IndexingException.unanswered("écriture de la référence", e);
    }
  }
}
