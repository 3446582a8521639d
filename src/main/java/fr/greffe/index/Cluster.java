package fr.greffe.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.json.jackson.Jackson3JsonpMapper;
import co.elastic.clients.transport.BackoffPolicy;
import fr.greffe.json.EntryJson;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A search server to talk to: the embedded one or any other.
 *
 * @param url its address
 * @param apiKey to present, or null
 * @param user of basic authentication, or null
 * @param password of basic authentication, or null
 */
public record Cluster(
    URI url, @Nullable String apiKey, @Nullable String user, @Nullable String password) {
  private static final long FIRST_WAIT = 200;
  private static final int RETRIES = 6;

  /** A server that asks for nothing. */
  public static Cluster at(URI url) {
    return new Cluster(url, null, null, null);
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
          client.host(url).jsonMapper(new Jackson3JsonpMapper(EntryJson.mapper()));
          if (retries > 0) {
            client.retryConfig(
                retry ->
                    retry.backoffPolicy(BackoffPolicy.exponentialBackoff(FIRST_WAIT, retries)));
          }
          if (apiKey != null) {
            client.apiKey(apiKey);
          } else if (user != null && password != null) {
            client.usernameAndPassword(user, password);
          }
          return client;
        });
  }

  @Override
  public String toString() {
    return url.toString();
  }
}
