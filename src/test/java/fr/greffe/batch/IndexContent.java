package fr.greffe.batch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.core.search.Hit;
import fr.greffe.index.Cluster;
import fr.greffe.register.Entry;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Everything that stands in an index of its own, for tests. */
final class IndexContent implements AutoCloseable {
  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static final int MOST = 5_000;

  private final ElasticsearchClient client;
  private final String alias;

  IndexContent(URI server) {
    this(server, "ingestion-" + ProcessHandle.current().pid() + "-" + NUMBER.incrementAndGet());
  }

  /** What stands behind an alias that there is. */
  IndexContent(URI server, String alias) {
    this(Cluster.at(server).connect(), alias);
  }

  IndexContent(ElasticsearchClient client, String alias) {
    this.client = client;
    this.alias = alias;
  }

  String alias() {
    return alias;
  }

  /** Its entries by identifier. */
  Map<String, Entry> entries() throws IOException {
    client.indices().refresh(refresh -> refresh.index(alias));
    Map<String, Entry> entries = new TreeMap<>();
    for (Hit<Entry> hit :
        client.search(search -> search.index(alias).size(MOST), Entry.class).hits().hits()) {
      entries.put(String.valueOf(hit.id()), hit.source());
    }
    return entries;
  }

  /** Which indexes are behind the alias. */
  Set<String> indices() throws IOException {
    return client.indices().get(get -> get.index(alias).ignoreUnavailable(true)).indices().keySet();
  }

  @Override
  public void close() throws IOException {
    for (String index : indices()) {
      client.indices().delete(delete -> delete.index(index));
    }
    client.close();
  }
}
