package fr.greffe.search;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Operator;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Filters as Elasticsearch wants them, one query each. */
final class FilterQueries {
  private final List<Query> queries = new ArrayList<>();

  private FilterQueries() {}

  static List<Query> of(Filters filters) {
    FilterQueries all = new FilterQueries();
    all.dates(filters);
    if (filters.body() != null) {
      all.queries.add(named("body.name", filters.body()));
    }
    if (filters.organisation() != null) {
      all.organisation(filters.organisation());
    }
    all.amount(filters.minAmount(), filters.maxAmount(), filters.beneficiary());
    all.oneOf("kind", filters.kinds());
    all.oneOf("source.type", filters.types());
    if (filters.outcome() != null) {
      all.oneOf("act.vote.fact.outcome", List.of(filters.outcome()));
    }
    Boolean unanimous = filters.unanimous();
    if (unanimous != null) {
      all.queries.add(
          Query.of(
              query -> query.term(term -> term.field("act.vote.fact.unanimous").value(unanimous))));
    }
    return all.queries;
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

  private void oneOf(String field, List<? extends Enum<?>> values) {
    if (!values.isEmpty()) {
      List<FieldValue> terms =
          values.stream()
              .map(value -> FieldValue.of(value.name().toLowerCase(Locale.ROOT)))
              .toList();
      queries.add(
          Query.of(query -> query.terms(in -> in.field(field).terms(any -> any.value(terms)))));
    }
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
