package fr.greffe.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import fr.greffe.json.EntryJson;
import fr.greffe.organisation.EntryLinks;
import fr.greffe.organisation.OrganisationRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * The organisations and the links of entries as they can be searched, each behind an alias beside
 * that of the entries. All of it follows from the entries and can be made again from them.
 */
public final class OrganisationIndex {
  private static final int OPERATIONS = 1000;
  private static final int PAGE = 1000;

  private final ElasticsearchClient client;
  private final Bulk bulk;
  private final String alias;

  private OrganisationIndex(ElasticsearchClient client, Bulk bulk, String alias) {
    this.client = client;
    this.bulk = bulk;
    this.alias = alias;
  }

  /** The alias of the organisations found in the entries of another. */
  public static String organisations(String alias) {
    return alias + "-organisations";
  }

  /** The alias of the links of these entries. */
  public static String links(String alias) {
    return alias + "-links";
  }

  /** Opens both indexes, made where they are missing. */
  public static OrganisationIndex open(ElasticsearchClient client, String alias, Path config) {
    Bulk bulk = new Bulk(client);
    try {
      new IndexVersions(client, bulk, organisations(alias))
          .ensure(IndexDefinition.plain(config.resolve("index/organisations.json")));
      new IndexVersions(client, bulk, links(alias))
          .ensure(IndexDefinition.plain(config.resolve("index/links.json")));
      return new OrganisationIndex(client, bulk, alias);
    } catch (ElasticsearchException | IOException e) {
      throw IndexingException.unanswered("index des organisations inutilisable", e);
    }
  }

  /** Writes what is new or changed, and removes what is no more. */
  public void replace(List<OrganisationRecord> organisations, List<EntryLinks> links) {
    try {
      write(organisations(alias), organisations, OrganisationRecord::id);
      write(links(alias), links, EntryLinks::id);
    } catch (ElasticsearchException | IOException e) {
      throw IndexingException.unanswered("écriture des organisations", e);
    }
  }

  private <T> void write(String index, List<T> records, Function<T, String> id) throws IOException {
    Map<String, JsonNode> present = new HashMap<>();
    new WholeIndex(client, PAGE)
        .read(
            index,
            JsonNode.class,
            hits -> hits.forEach(hit -> present.put(String.valueOf(hit.id()), hit.source())));
    List<BulkOperation> operations = new ArrayList<>();
    for (T record : records) {
      JsonNode tree = EntryJson.mapper().valueToTree(record);
      if (!tree.equals(present.get(id.apply(record)))) {
        operations.add(
            BulkOperation.of(
                one -> one.index(put -> put.index(index).id(id.apply(record)).document(tree))));
      }
    }
    Set<String> kept = records.stream().map(id).collect(Collectors.toSet());
    present.keySet().stream()
        .filter(old -> !kept.contains(old))
        .map(old -> BulkOperation.of(one -> one.delete(gone -> gone.index(index).id(old))))
        .forEach(operations::add);
    for (int from = 0; from < operations.size(); from += OPERATIONS) {
      bulk.send(operations.subList(from, Math.min(operations.size(), from + OPERATIONS)));
    }
    client.indices().refresh(request -> request.index(index));
  }
}
