package fr.greffe.search;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import fr.greffe.search.Charts.Bar;
import fr.greffe.search.Results.Count;
import fr.greffe.search.Results.Counts;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads the server's counts, with the names of the organisations among their values. */
final class CountReader {
  private final Map<String, Aggregate> answer = new HashMap<>();

  CountReader(Map<String, Aggregate> answer) {
    unfold(answer);
  }

  /** Which filter a count stands under is of no account here: its name says what it counts. */
  private void unfold(Map<String, Aggregate> counts) {
    counts.forEach(
        (name, count) -> {
          if (count.isFilter()) {
            unfold(count.filter().aggregations());
          } else {
            answer.put(name, count);
          }
        });
  }

  /**
   * @param names of organisations by identifier; those that have none are left out
   */
  Counts read(Filters filters, Function<Set<String>, Map<String, String>> names) {
    Set<String> organisations = new HashSet<>();
    for (Facet facet : Facet.values()) {
      if (facet.ofOrganisations()) {
        buckets(facet.key()).forEach(bucket -> organisations.add(bucket.key().stringValue()));
        organisations.addAll(filters.of(facet));
      }
    }
    payees().forEach(bucket -> organisations.add(bucket.key().stringValue()));
    Map<String, String> known = organisations.isEmpty() ? Map.of() : names.apply(organisations);
    Map<Facet, List<Count>> facets = new EnumMap<>(Facet.class);
    for (Facet facet : Facet.values()) {
      facets.put(facet, counts(facet, filters.of(facet), known));
    }
    return new Counts(facets, charts(known));
  }

  /** The values that entries have, then those that are chosen and that none has. */
  private List<Count> counts(Facet facet, List<String> chosen, Map<String, String> known) {
    Map<String, Long> counts = new LinkedHashMap<>();
    buckets(facet.key()).forEach(bucket -> count(bucket, counts));
    Aggregate rare = answer.get(FacetQuery.CHOSEN + facet.key());
    if (rare != null) {
      array(rare).forEach(bucket -> count(bucket, counts));
    }
    chosen.forEach(value -> counts.putIfAbsent(value, 0L));
    return counts.entrySet().stream()
        .map(count -> count(count.getKey(), count.getValue(), facet, known))
        .filter(count -> !count.name().isBlank())
        .toList();
  }

  private static void count(StringTermsBucket bucket, Map<String, Long> counts) {
    counts.put(bucket.key().stringValue(), bucket.docCount());
  }

  private static Count count(String value, long entries, Facet facet, Map<String, String> known) {
    String name = facet.ofOrganisations() ? known.getOrDefault(value, "") : value;
    return new Count(value, name, entries);
  }

  private Charts charts(Map<String, String> known) {
    return new Charts(
        bars(Facet.YEAR).sorted(Comparator.comparing(Bar::value)).toList(),
        bars(Facet.MATTER).toList(),
        payees().stream()
            .filter(bucket -> known.containsKey(bucket.key().stringValue()))
            .map(
                bucket ->
                    new Bar(
                        bucket.key().stringValue(),
                        String.valueOf(known.get(bucket.key().stringValue())),
                        get(bucket.aggregations(), FacetQuery.ACTS).reverseNested().docCount(),
                        granted(bucket)))
            .toList());
  }

  private Stream<Bar> bars(Facet facet) {
    return buckets(FacetQuery.CHART + facet.key()).stream()
        .map(
            bucket ->
                new Bar(
                    bucket.key().stringValue(),
                    bucket.key().stringValue(),
                    bucket.docCount(),
                    granted(bucket)));
  }

  private static double granted(StringTermsBucket bucket) {
    Double sum = get(bucket.aggregations(), FacetQuery.GRANTED).sum().value();
    return sum == null ? 0 : sum;
  }

  private List<StringTermsBucket> payees() {
    Aggregate grants = get(answer, FacetQuery.CHART + Facet.BENEFICIARY.key());
    return array(get(grants.nested().aggregations(), FacetQuery.GRANTS));
  }

  private List<StringTermsBucket> buckets(String name) {
    return array(get(answer, name));
  }

  /** No bucket where the field has no value at all. */
  private static List<StringTermsBucket> array(Aggregate terms) {
    return terms.isSterms() ? terms.sterms().buckets().array() : List.of();
  }

  private static Aggregate get(Map<String, Aggregate> all, String name) {
    return Objects.requireNonNull(all.get(name), name);
  }
}
