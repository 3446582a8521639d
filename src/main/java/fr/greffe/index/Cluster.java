package fr.greffe.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.json.jackson.Jackson3JsonpMapper;
import co.elastic.clients.transport.BackoffPolicy;
import fr.greffe.connection.Authority;
import fr.greffe.json.EntryJson;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * A search server to talk to: the embedded one or any other.
 *
 * @param nodes addresses of its nodes: where one does not answer, another is asked
 * @param apiKey to present, or null
 * @param ca file of the only authority that is trusted to vouch for them, or null for those of the
 *     machine
 */
public record Cluster(List<URI> nodes, @Nullable String apiKey, @Nullable Path ca) {
  private static final long FIRST_WAIT = 200;
  private static final int RETRIES = 6;

  public Cluster {
    nodes = List.copyOf(nodes);
  }

  /** A server that asks for nothing. */
  public static Cluster at(URI url) {
    return new Cluster(List.of(url), null, null);
  }

  /** The same, its addresses between commas. */
  public static Cluster at(String urls, @Nullable String apiKey, @Nullable Path ca) {
    return new Cluster(
        Arrays.stream(urls.split(",")).map(String::strip).map(URI::create).toList(), apiKey, ca);
  }

  /** A client, thread-safe, to be closed. It tries again what may succeed later. */
  public ElasticsearchClient connect() {
    return connect(RETRIES);
  }

  /** A client that does not try again: it tells at once whether the server answers. */
  public ElasticsearchClient connectOnce() {
    return connect(0);
  }

  private ElasticsearchClient connect(int retries) {
    return ElasticsearchClient.of(
        client -> {
          client.hosts(nodes).jsonMapper(new Jackson3JsonpMapper(EntryJson.mapper()));
          if (retries > 0) {
            client.retryConfig(
                retry ->
                    retry.backoffPolicy(BackoffPolicy.exponentialBackoff(FIRST_WAIT, retries)));
          }
          if (apiKey != null) {
            client.apiKey(apiKey);
          }
          return ca == null ? client : client.sslContext(trusting(ca));
        });
  }

  private static SSLContext trusting(Path ca) {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, new Authority(ca).trust(), null);
      return context;
    } catch (IOException | GeneralSecurityException e) {
      throw new IndexingException(
          "autorité de certification illisible (« elasticsearch », « ca ») : " + ca, e);
    }
  }

  /** Never its key. */
  @Override
  public String toString() {
    return nodes.stream().map(URI::toString).collect(Collectors.joining(", "));
  }
}
