package fr.greffe.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.json.JsonData;
import fr.greffe.completeness.ActLine;
import fr.greffe.register.Body;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Asks for body, number and day of acts whose body is known, and for nothing else of them: columns
 * of the index, for a register may hold very many acts.
 */
public final class ActLines {
  private static final int AT_A_TIME = 5_000;
  private static final String DOCUMENT = "source.id";
  private static final String BODY = "body.name.key";
  private static final String KIND = "body.kind";
  private static final String NUMBER = "act.number.printed";
  private static final String DAY = "date";

  private static final Query WITH_BODY = Query.of(query -> query.exists(with -> with.field(BODY)));

  private ActLines() {}

  private static ActLine line(Hit<Void> hit) {
    String kind = Objects.requireNonNull(value(hit, KIND), hit.id());
    String day = value(hit, DAY);
    return new ActLine(
        Objects.requireNonNull(value(hit, BODY), hit.id()),
        Body.Kind.valueOf(kind.toUpperCase(Locale.ROOT)),
        value(hit, NUMBER),
        day == null ? null : LocalDate.parse(day),
        Objects.requireNonNull(value(hit, DOCUMENT), hit.id()));
  }

  private static @Nullable String value(Hit<Void> hit, String field) {
    JsonData values = hit.fields().get(field);
    return values == null ? null : values.to(String[].class)[0];
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
            Query.of(query -> query.terms(in -> in.field(BODY).terms(any -> any.value(names)))));
  }

  private static List<ActLine> read(ElasticsearchClient client, String alias, Query bodies)
      throws IOException {
    List<ActLine> acts = new ArrayList<>();
    List<Hit<Void>> hits = client.search(next(alias, bodies, List.of()), Void.class).hits().hits();
    while (!hits.isEmpty()) {
      hits.forEach(hit -> acts.add(line(hit)));
      hits = client.search(next(alias, bodies, hits.getLast().sort()), Void.class).hits().hits();
    }
    return acts;
  }

  private static SearchRequest next(String alias, Query bodies, List<FieldValue> after) {
    return SearchRequest.of(
        search -> {
          search
              .index(alias)
              .size(AT_A_TIME)
              .source(source -> source.fetch(false))
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
          for (String field : List.of(DOCUMENT, BODY, KIND, NUMBER, DAY)) {
            search.docvalueFields(values -> values.field(field));
          }
          return after.isEmpty() ? search : search.searchAfter(after);
        });
  }
}
