package fr.greffe.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Every hit of a query, however many: asked for part by part, each from where the last one ended.
 *
 * @param client to the server
 * @param part how many hits one question asks for
 */
record EveryHit(ElasticsearchClient client, int part) {
  /** The hits, in the order of their field {@code id}. */
  <T> List<T> of(String index, Query query, Class<T> type) throws IOException {
    List<T> all = new ArrayList<>();
    List<FieldValue> last = List.of();
    boolean more = true;
    while (more) {
      List<FieldValue> from = last;
      List<Hit<T>> hits =
          client
              .search(
                  search -> {
                    search
                        .index(index)
                        .size(part)
                        .query(query)
                        .trackTotalHits(no -> no.enabled(false));
                    if (!from.isEmpty()) {
                      search.searchAfter(from);
                    }
                    return search.sort(by -> by.field(field -> field.field("id")));
                  },
                  type)
              .hits()
              .hits();
      hits.stream().flatMap(hit -> Stream.ofNullable(hit.source())).forEach(all::add);
      more = hits.size() == part;
      last = more ? hits.getLast().sort() : last;
    }
    return all;
  }
}
