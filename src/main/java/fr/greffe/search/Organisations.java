package fr.greffe.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.Operator;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.search.Hit;
import fr.greffe.index.OrganisationIndex;
import fr.greffe.organisation.EntryLinks;
import fr.greffe.organisation.OrganisationRecord;
import fr.greffe.register.Entry;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Asks for organisations and for what is linked to them. Thread-safe. */
public final class Organisations {
  private static final int PART = 2_000;
  private static final int IDS = 500;
  private static final int NOT_FOUND = 404;
  private static final Comparator<OrganisationRecord> MOST_NAMED_FIRST =
      Comparator.comparing(OrganisationRecord::mentions)
          .reversed()
          .thenComparing(OrganisationRecord::id);
  private static final Comparator<Entry> LATEST_FIRST =
      Comparator.comparing(Entry::date, Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()))
          .reversed()
          .thenComparing(Entry::id);

  private final ElasticsearchClient client;
  private final String alias;

  public Organisations(ElasticsearchClient client, String alias) {
    this.client = client;
    this.alias = alias;
  }

  /** The organisations called so, the most named first; all of them for an empty name. */
  public List<OrganisationRecord> named(String name, int most) {
    return named(name, 0, most);
  }

  /** The same from a rank on, from 0. */
  public List<OrganisationRecord> named(String name, int from, int most) {
    Query query =
        name.isBlank()
            ? Query.of(any -> any.matchAll(all -> all))
            : Query.of(
                any ->
                    any.bool(
                        bool ->
                            bool.should(
                                    should ->
                                        should.match(
                                            match ->
                                                match
                                                    .field("names.name")
                                                    .query(name)
                                                    .operator(Operator.And)))
                                .should(should -> should.term(is -> is.field("id").value(name)))
                                .should(should -> should.term(is -> is.field("siren").value(name)))
                                .minimumShouldMatch("1")));
    return search(
        OrganisationIndex.organisations(alias),
        query,
        from,
        most,
        "mentions",
        OrganisationRecord.class);
  }

  /** An organisation by its identifier, or null. */
  public @Nullable OrganisationRecord byId(String id) {
    return get(OrganisationIndex.organisations(alias), id, OrganisationRecord.class);
  }

  /** The names that organisations are shown by, as far as they are known. */
  public Map<String, String> names(Set<String> ids) {
    try {
      Map<String, String> names = new HashMap<>();
      client
          .search(
              search ->
                  search
                      .index(OrganisationIndex.organisations(alias))
                      .ignoreUnavailable(true)
                      .size(ids.size())
                      .source(source -> source.filter(only -> only.includes("name")))
                      .query(query -> query.ids(in -> in.values(List.copyOf(ids)))),
              Named.class)
          .hits()
          .hits()
          .forEach(hit -> put(names, hit));
      return names;
    } catch (ElasticsearchException e) {
      throw refused(e);
    } catch (IOException e) {
      throw SearchUnavailableException.unanswered(e);
    }
  }

  private static void put(Map<String, String> names, Hit<Named> hit) {
    Named named = hit.source();
    if (named != null) {
      names.put(String.valueOf(hit.id()), named.name());
    }
  }

  /** All that is asked of an organisation to show it. */
  private record Named(String name) {}

  /** The links of an entry, or null before they were made. */
  public @Nullable EntryLinks ofEntry(String id) {
    return get(OrganisationIndex.links(alias), id, EntryLinks.class);
  }

  /** The links of all entries that name an organisation. */
  public List<EntryLinks> linked(String organisation) {
    Query query =
        Query.of(
            any -> any.term(term -> term.field("organisations.organisation").value(organisation)));
    return every(OrganisationIndex.links(alias), query, EntryLinks.class);
  }

  /** The organisations that sums are given to, the most named first. */
  public List<OrganisationRecord> paid() {
    List<String> payees =
        every(
                OrganisationIndex.links(alias),
                Query.of(any -> any.exists(exists -> exists.field("payees.organisation"))),
                EntryLinks.class)
            .stream()
            .flatMap(links -> links.payees().stream())
            .map(EntryLinks.Payee::organisation)
            .distinct()
            .toList();
    return byIds(OrganisationIndex.organisations(alias), payees, OrganisationRecord.class)
        .sorted(MOST_NAMED_FIRST)
        .toList();
  }

  /** The inhabitants of the bodies that have them, by each of their names. */
  public Map<String, Integer> populations() {
    Map<String, Integer> populations = new HashMap<>();
    Query query = Query.of(any -> any.exists(exists -> exists.field("population")));
    every(OrganisationIndex.organisations(alias), query, OrganisationRecord.class)
        .forEach(one -> one.names().forEach(use -> populations.put(use.name(), one.population())));
    return populations;
  }

  /** Entries by their identifiers, the latest first. */
  public List<Entry> entries(List<String> ids) {
    return byIds(alias, ids, Entry.class).sorted(LATEST_FIRST).toList();
  }

  private <T> Stream<T> byIds(String index, List<String> ids, Class<T> type) {
    return IntStream.iterate(0, from -> from < ids.size(), from -> from + IDS)
        .mapToObj(from -> ids.subList(from, Math.min(ids.size(), from + IDS)))
        .flatMap(
            part -> every(index, Query.of(any -> any.ids(in -> in.values(part))), type).stream());
  }

  private <T> List<T> every(String index, Query query, Class<T> type) {
    try {
      return new EveryHit(client, PART).of(index, query, type);
    } catch (ElasticsearchException e) {
      throw refused(e);
    } catch (IOException e) {
      throw SearchUnavailableException.unanswered(e);
    }
  }

  private <T> List<T> search(
      String index, Query query, int from, int most, String sort, Class<T> type) {
    try {
      return client
          .search(
              search ->
                  search
                      .index(index)
                      .from(from)
                      .size(most)
                      .query(query)
                      .sort(
                          by ->
                              by.field(
                                  field ->
                                      field.field(sort).order(SortOrder.Desc).missing("_last")))
                      .sort(by -> by.field(field -> field.field("id"))),
              type)
          .hits()
          .hits()
          .stream()
          .map(Hit::source)
          .filter(Objects::nonNull)
          .toList();
    } catch (ElasticsearchException e) {
      throw refused(e);
    } catch (IOException e) {
      throw SearchUnavailableException.unanswered(e);
    }
  }

  private <T> @Nullable T get(String index, String id, Class<T> type) {
    try {
      return client.get(get -> get.index(index).id(id), type).source();
    } catch (ElasticsearchException e) {
      if (e.status() == NOT_FOUND) {
        return null;
      }
      throw refused(e);
    } catch (IOException e) {
      throw SearchUnavailableException.unanswered(e);
    }
  }

  private SearchUnavailableException refused(ElasticsearchException e) {
    return new SearchUnavailableException(
        e.status() == NOT_FOUND
            ? "les organisations ne sont pas encore reconnues : lancez ./greffe run, ou ./greffe"
                + " organisation rebuild"
            : "le serveur de recherche refuse la requête : " + e.getMessage(),
        e);
  }
}
