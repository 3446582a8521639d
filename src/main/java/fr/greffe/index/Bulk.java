package fr.greffe.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ErrorCause;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Sends operations in bulk and looks at the answer to each of them. */
final class Bulk {
  private static final int TRIES = 6;
  private static final Duration FIRST_WAIT = Duration.ofMillis(200);
  private static final Set<Integer> LATER = Set.of(429, 503);
  private static final int NOT_FOUND = 404;

  private final ElasticsearchClient client;

  Bulk(ElasticsearchClient client) {
    this.client = client;
  }

  /**
   * Returns when every operation is done; tries again those the server was too busy for.
   *
   * @throws IndexingException naming what was refused
   */
  void send(List<BulkOperation> operations) throws IOException {
    List<BulkOperation> open = operations;
    Duration wait = FIRST_WAIT;
    for (int attempt = 1; !open.isEmpty(); attempt++) {
      List<BulkOperation> sent = open;
      BulkResponse response = client.bulk(request -> request.operations(sent));
      open = response.errors() ? unfinished(sent, response.items()) : List.of();
      if (!open.isEmpty() && attempt == TRIES) {
        throw IndexingException.busy(
            "le serveur de recherche est trop occupé : " + open.size() + " écritures refusées");
      }
      if (!open.isEmpty()) {
        pause(wait);
        wait = wait.multipliedBy(2);
      }
    }
  }

  private static List<BulkOperation> unfinished(
      List<BulkOperation> sent, List<BulkResponseItem> items) {
    List<BulkOperation> later = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      BulkResponseItem item = items.get(i);
      ErrorCause error = item.error();
      if (LATER.contains(item.status())) {
        later.add(sent.get(i));
      } else if (error != null && item.status() != NOT_FOUND) {
        throw new IndexingException(
            "écriture de "
                + item.id()
                + " refusée par le serveur de recherche : "
                + error.type()
                + ", "
                + error.reason());
      }
    }
    return later;
  }

  private static void pause(Duration wait) {
    try {
      Thread.sleep(wait);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IndexingException("écriture interrompue", e);
    }
  }
}
