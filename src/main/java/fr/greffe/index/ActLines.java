package fr.greffe.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.search.Hit;
import fr.greffe.completeness.ActLine;
import fr.greffe.register.Body;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Asks for body, number and day of acts whose body is known, and for nothing else of them. */
public final class ActLines {
  private static final int AT_A_TIME = 5_000;
  private static final List<String> FIELDS =
      List.of("source.id", "body.name", "body.kind", "act.number", "date");

  private static final Query WITH_BODY =
      Query.of(query -> query.exists(with -> with.field("body.name")));

  private ActLines() {}

  /** The part of an entry that is asked for. */
  private record Line(
      Paper source, Authority body, @Nullable Number act, @Nullable LocalDate date) {
    private record Paper(String id) {}

    private record Authority(String name, Body.Kind kind) {}

    private record Number(@Nullable String number) {}

    ActLine line() {
      return new ActLine(
          body.name(), body.kind(), act == null ? null : act.number(), date, source.id());
    }
  }

  /** Those of every body. */
  static List<ActLine> all(ElasticsearchClient client, String alias) throws IOException {
    return read(client, alias, WITH_BODY);
  }

  /** Those of the bodies of these names. */
  public static List<ActLine> of(ElasticsearchClient client, String alias, Set<String> bodies)
      throws IOException {
    List<FieldValue> names = bodies.stream().map(FieldValue::of).toList();
    return names.isEmpty()
        ? List.of()
        : read(
            client,
            alias,
            Query.of(
                query ->
                    query.terms(in -> in.field("body.name.key").terms(any -> any.value(names)))));
  }

  private static List<ActLine> read(ElasticsearchClient client, String alias, Query bodies)
      throws IOException {
    List<ActLine> acts = new ArrayList<>();
    List<Hit<Line>> hits = client.search(next(alias, bodies, List.of()), Line.class).hits().hits();
    while (!hits.isEmpty()) {
      hits.forEach(hit -> acts.add(Objects.requireNonNull(hit.source(), hit.id()).line()));
      hits = client.search(next(alias, bodies, hits.getLast().sort()), Line.class).hits().hits();
    }
    return acts;
  }

  private static SearchRequest next(String alias, Query bodies, List<FieldValue> after) {
    return SearchRequest.of(
        search -> {
          search
              .index(alias)
              .size(AT_A_TIME)
              .source(source -> source.filter(some -> some.includes(FIELDS)))
              .query(
                  query ->
                      query.bool(
                          both ->
                              both.filter(
                                      one ->
                                          one.term(
                                              term -> term.field("kind").value("deliberation")))
                                  .filter(bodies)))
              .sort(sort -> sort.field(field -> field.field("id").order(SortOrder.Asc)));
          return after.isEmpty() ? search : search.searchAfter(after);
        });
  }
}
