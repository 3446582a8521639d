package fr.greffe.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.io.IOException;

/** Whether an index is as its definition wants it. */
public enum IndexState {
  ABSENT,
  CURRENT,
  OUTDATED;

  /** Looks at the index behind an alias, and changes nothing. */
  public static IndexState of(ElasticsearchClient client, String alias, IndexDefinition definition)
      throws IOException {
    if (!client.indices().existsAlias(request -> request.name(alias)).value()) {
      return ABSENT;
    }
    return client.indices().getAlias(request -> request.name(alias)).aliases().keySet().stream()
            .anyMatch(index -> IndexVersions.is(index, alias, definition))
        ? CURRENT
        : OUTDATED;
  }
}
