package fr.greffe.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.Time;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.io.IOException;
import java.util.List;

/** Reads all of an index, page by page, as it stood when the reading began. */
final class WholeIndex {
  private static final Time KEEP = Time.of(time -> time.time("5m"));

  private final ElasticsearchClient client;
  private final int page;
  private final List<String> fields;

  /**
   * @param fields that are read; all of them where none is named
   */
  WholeIndex(ElasticsearchClient client, int page, String... fields) {
    this.client = client;
    this.page = page;
    this.fields = List.of(fields);
  }

  /** What is done with a page. */
  interface Reader<T> {
    void read(List<Hit<T>> page) throws IOException;
  }

  /** Gives each page in order of the field {@code id}. */
  <T> void read(String index, Class<T> type, Reader<T> each) throws IOException {
    client.indices().refresh(request -> request.index(index));
    String pit = client.openPointInTime(request -> request.index(index).keepAlive(KEEP)).id();
    try {
      List<Hit<T>> hits = client.search(next(pit, List.of()), type).hits().hits();
      while (!hits.isEmpty()) {
        each.read(hits);
        hits = client.search(next(pit, hits.getLast().sort()), type).hits().hits();
      }
    } finally {
      client.closePointInTime(request -> request.id(pit));
    }
  }

  private SearchRequest next(String pit, List<FieldValue> after) {
    return SearchRequest.of(
        search -> {
          search
              .pit(point -> point.id(pit).keepAlive(KEEP))
              .size(page)
              .source(source -> source.filter(only -> only.includes(fields)))
              .sort(sort -> sort.field(field -> field.field("id").order(SortOrder.Asc)));
          if (!after.isEmpty()) {
            search.searchAfter(after);
          }
          return search;
        });
  }
}
