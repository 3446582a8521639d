package fr.greffe.search;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Operator;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import fr.greffe.register.Vote.Choice;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Filters as Elasticsearch wants them, one query each. */
final class FilterQueries {
  private static final String VOTERS = "act.vote.fact.voters";

  private final List<Query> queries = new ArrayList<>();

  private FilterQueries() {}

  /** All that is asked for. */
  static List<Query> of(Filters filters) {
    return Stream.concat(besideFacets(filters).stream(), chosen(filters, null).stream()).toList();
  }

  /** All but the values chosen of facets. */
  static List<Query> besideFacets(Filters filters) {
    FilterQueries all = new FilterQueries();
    all.dates(filters);
    if (filters.body() != null) {
      all.queries.add(named("body.name", filters.body()));
    }
    if (filters.organisation() != null) {
      all.organisation(filters.organisation());
    }
    if (filters.member() != null || filters.choice() != null) {
      all.member(filters.member(), filters.choice());
    }
    all.amount(filters.minAmount(), filters.maxAmount(), filters.beneficiary());
    if (!filters.kinds().isEmpty()) {
      all.queries.add(in("kind", filters.kinds().stream().map(FilterQueries::lower).toList()));
    }
    return all.queries;
  }

  /** The values chosen of every facet but one. */
  static List<Query> chosen(Filters filters, @Nullable Facet but) {
    return filters.chosen().entrySet().stream()
        .filter(facet -> facet.getKey() != but)
        .map(facet -> in(facet.getKey().field(), facet.getValue()))
        .toList();
  }

  private void dates(Filters filters) {
    if (filters.from() == null && filters.to() == null) {
      return;
    }
    queries.add(
        Query.of(
            query ->
                query.range(
                    range ->
                        range.date(
                            date -> {
                              date.field("date");
                              if (filters.from() != null) {
                                date.gte(filters.from().toString());
                              }
                              if (filters.to() != null) {
                                date.lte(filters.to().toString());
                              }
                              return date;
                            }))));
  }

  private void organisation(String words) {
    Query sigle =
        Query.of(query -> query.term(term -> term.field("organisations.fact.sigle").value(words)));
    queries.add(
        nested("organisations", anyOf(List.of(named("organisations.fact.name", words), sigle))));
  }

  private void amount(
      @Nullable BigDecimal least, @Nullable BigDecimal most, @Nullable String beneficiary) {
    List<Query> together = new ArrayList<>();
    if (least != null || most != null) {
      together.add(
          Query.of(
              query ->
                  query.range(
                      range ->
                          range.number(
                              number -> {
                                number.field("amounts.fact.value");
                                if (least != null) {
                                  number.gte(least.doubleValue());
                                }
                                if (most != null) {
                                  number.lte(most.doubleValue());
                                }
                                return number;
                              }))));
      together.add(
          Query.of(query -> query.term(term -> term.field("amounts.fact.currency").value("EUR"))));
    }
    if (beneficiary != null) {
      together.add(named("amounts.fact.beneficiary", beneficiary));
    }
    if (!together.isEmpty()) {
      queries.add(nested("amounts", Query.of(query -> query.bool(bool -> bool.filter(together)))));
    }
  }

  private void member(@Nullable String name, @Nullable Choice choice) {
    List<Query> together = new ArrayList<>();
    if (name != null) {
      together.add(allWords(VOTERS + ".name", name));
    }
    if (choice != null) {
      together.add(in(VOTERS + ".choice", List.of(lower(choice))));
    }
    queries.add(nested(VOTERS, Query.of(query -> query.bool(bool -> bool.filter(together)))));
  }

  private static Query in(String field, List<String> values) {
    List<FieldValue> terms = values.stream().map(FieldValue::of).toList();
    return Query.of(query -> query.terms(in -> in.field(field).terms(any -> any.value(terms))));
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  /** All words of a name, whatever their form; or their beginnings. */
  private static Query named(String field, String words) {
    return anyOf(List.of(allWords(field, words), allWords(field + ".starts", words)));
  }

  private static Query allWords(String field, String words) {
    return Query.of(
        query -> query.match(match -> match.field(field).query(words).operator(Operator.And)));
  }

  private static Query nested(String path, Query query) {
    return Query.of(outer -> outer.nested(nested -> nested.path(path).query(query)));
  }

  private static Query anyOf(List<Query> queries) {
    return BoolQuery.of(bool -> bool.should(queries).minimumShouldMatch("1"))._toQuery();
  }
}
