package fr.greffe.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import fr.greffe.completeness.ActLine;
import fr.greffe.index.ActLines;
import fr.greffe.index.OrganisationIndex;
import fr.greffe.organisation.EntryLinks;
import fr.greffe.organisation.OrganisationRecord;
import fr.greffe.register.Entry;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The questions to the server that a dossier needs; every answer has one order. */
final class PaperQueries {
  private static final int MOST = 10_000;
  private static final Query ACTS =
      Query.of(query -> query.term(term -> term.field("kind").value("deliberation")));
  private static final Query MINUTES =
      Query.of(query -> query.term(term -> term.field("kind").value("minutes")));

  /** A question to the server. */
  private interface Asked<T> {
    T answer() throws IOException;
  }

  private final ElasticsearchClient client;
  private final String alias;

  PaperQueries(ElasticsearchClient client, String alias) {
    this.client = client;
    this.alias = alias;
  }

  /**
   * The best entries.
   *
   * @param total how many answer
   */
  record Best(List<Entry> entries, long total) {}

  /** The best entries that answer; minutes, whose acts are entries of their own, are left out. */
  Best best(Query wanted, Filters filters, int most) {
    SearchResponse<Entry> found =
        search(
            request ->
                request
                    .index(alias)
                    .size(most)
                    .trackTotalHits(total -> total.enabled(true))
                    .query(
                        query ->
                            query.bool(
                                bool ->
                                    bool.must(wanted)
                                        .filter(FilterQueries.of(filters))
                                        .mustNot(MINUTES)))
                    .sort(by -> by.score(score -> score.order(SortOrder.Desc)))
                    .sort(by -> by.field(field -> field.field("date").order(SortOrder.Desc)))
                    .sort(by -> by.field(field -> field.field("id"))),
            Entry.class);
    return new Best(sources(found), Objects.requireNonNull(found.hits().total()).value());
  }

  /** The best acts that are not those of some bodies. */
  List<Entry> acts(Query wanted, Filters filters, Query bodies, int most) {
    return sources(
        search(
            request ->
                request
                    .index(alias)
                    .size(most)
                    .query(
                        query ->
                            query.bool(
                                bool ->
                                    bool.must(wanted)
                                        .filter(FilterQueries.of(filters))
                                        .filter(ACTS)
                                        .mustNot(bodies)))
                    .sort(by -> by.score(score -> score.order(SortOrder.Desc)))
                    .sort(by -> by.field(field -> field.field("id"))),
            Entry.class));
  }

  /** Days and numbers of all acts of these bodies. */
  List<ActLine> known(Set<String> bodies) {
    return answer(() -> ActLines.of(client, alias, bodies));
  }

  /** The acts of bodies of these names. */
  static Query decidedBy(Set<String> bodies) {
    List<FieldValue> names = bodies.stream().map(FieldValue::of).toList();
    return Query.of(
        query -> query.terms(in -> in.field("body.name.key").terms(any -> any.value(names))));
  }

  /** Identifiers of the entries that name an organisation. */
  List<String> naming(String organisation) {
    return linked("organisations.organisation", organisation);
  }

  /** Identifiers of the entries that give sums to an organisation. */
  List<String> paying(String organisation) {
    return linked("payees.organisation", organisation);
  }

  private List<String> linked(String field, String organisation) {
    return search(
            request ->
                request
                    .index(OrganisationIndex.links(alias))
                    .size(MOST)
                    .source(source -> source.fetch(false))
                    .query(query -> query.term(term -> term.field(field).value(organisation)))
                    .sort(by -> by.field(one -> one.field("id"))),
            Void.class)
        .hits()
        .hits()
        .stream()
        .flatMap(hit -> Stream.ofNullable(hit.id()))
        .toList();
  }

  List<EntryLinks> links(List<String> entries) {
    return byIds(OrganisationIndex.links(alias), entries, EntryLinks.class);
  }

  List<OrganisationRecord> organisations(Set<String> ids) {
    return byIds(
        OrganisationIndex.organisations(alias), List.copyOf(ids), OrganisationRecord.class);
  }

  private <T> List<T> byIds(String index, List<String> ids, Class<T> type) {
    return ids.isEmpty()
        ? List.of()
        : sources(
            search(
                request ->
                    request
                        .index(index)
                        .size(MOST)
                        .query(query -> query.ids(in -> in.values(ids)))
                        .sort(by -> by.field(field -> field.field("id"))),
                type));
  }

  private static <T> List<T> sources(SearchResponse<T> response) {
    return response.hits().hits().stream().flatMap(hit -> Stream.ofNullable(hit.source())).toList();
  }

  private <T> SearchResponse<T> search(
      UnaryOperator<SearchRequest.Builder> request, Class<T> type) {
    return answer(() -> client.search(request.apply(new SearchRequest.Builder()).build(), type));
  }

  private static <T> T answer(Asked<T> asked) {
    try {
      return asked.answer();
    } catch (ElasticsearchException e) {
      throw new SearchUnavailableException(
          "le serveur de recherche refuse la requête : " + e.getMessage(), e);
    } catch (IOException e) {
      throw SearchUnavailableException.unanswered(e);
    }
  }
}
