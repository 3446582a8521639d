package fr.greffe.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.core.search.Hit;
import fr.greffe.json.EntryJson;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * The entries of an alias and what stands beside them as lines of JSON, which any version of the
 * search server takes back.
 */
public final class IndexCopy {
  private static final int PAGE = 200;
  private static final String REFERENCE = "-reference";

  private final ElasticsearchClient client;
  private final Bulk bulk;
  private final Path config;
  private final String alias;

  /**
   * @param alias of the entries
   */
  public IndexCopy(ElasticsearchClient client, Path config, String alias) {
    this.client = client;
    this.bulk = new Bulk(client);
    this.config = config;
    this.alias = alias;
  }

  /** The aliases that there are: of the entries, their organisations, links and reference. */
  public List<String> present() {
    try {
      List<String> present = new ArrayList<>();
      for (String name : all()) {
        if (client.indices().existsAlias(request -> request.name(name)).value()) {
          present.add(name);
        }
      }
      return present;
    } catch (ElasticsearchException | IOException e) {
      throw failure(e);
    }
  }

  /** True where no entry is behind the alias. */
  public boolean empty() {
    try {
      return !client.indices().existsAlias(request -> request.name(alias)).value()
          || client.count(request -> request.index(alias)).count() == 0;
    } catch (ElasticsearchException | IOException e) {
      throw failure(e);
    }
  }

  /** Writes all that is behind one of the aliases; gives how many lines. */
  public long write(String name, Writer to) {
    long[] count = {0};
    try {
      new WholeIndex(client, PAGE)
          .read(
              name,
              JsonNode.class,
              page -> {
                for (Hit<JsonNode> hit : page) {
                  to.write(EntryJson.writeLine(Objects.requireNonNull(hit.source())));
                  to.write('\n');
                  count[0]++;
                }
              });
      return count[0];
    } catch (ElasticsearchException | IOException e) {
      throw failure(e);
    }
  }

  /** Takes back what was written of one of the aliases; gives how many lines. */
  public long load(String name, BufferedReader lines) {
    try {
      UnaryOperator<JsonNode> made =
          name.equals(alias) ? StoredEntry::renewed : UnaryOperator.identity();
      String index = new IndexVersions(client, bulk, name).ensure(definition(name), made);
      long count = 0;
      List<BulkOperation> open = new ArrayList<>();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode document = made.apply(EntryJson.mapper().readTree(line));
        String id = document.path("id").stringValue();
        open.add(
            BulkOperation.of(one -> one.index(put -> put.index(index).id(id).document(document))));
        count++;
        if (open.size() == PAGE) {
          bulk.send(open);
          open.clear();
        }
      }
      bulk.send(open);
      client.indices().refresh(request -> request.index(index));
      return count;
    } catch (ElasticsearchException | IOException e) {
      throw failure(e);
    }
  }

  /** The aliases that there may be. */
  public List<String> all() {
    return Stream.of(
            alias,
            OrganisationIndex.organisations(alias),
            OrganisationIndex.links(alias),
            alias + REFERENCE)
        .toList();
  }

  private IndexDefinition definition(String name) throws IOException {
    if (name.equals(alias)) {
      return IndexDefinition.load(config);
    }
    return IndexDefinition.plain(
        config.resolve("index/" + name.substring(alias.length() + 1) + ".json"));
  }

  private IndexingException failure(Exception cause) {
    return IndexingException.unanswered("index « " + alias + " »", cause);
  }
}
