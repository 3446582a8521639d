package fr.greffe.search;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a request finds.
 *
 * @param request that was asked
 * @param total entries that answer it
 * @param more true where there are more than {@code total}
 * @param hits of the page asked for, in order
 * @param alsoSearched other wordings of the same that were looked for: a sigle and its long form
 * @param tryWith other words, where these find nothing and others would be spelt alike; or null
 * @param withoutFilters entries that the words alone find, where words and filters find nothing
 */
public record Results(
    SearchRequest request,
    long total,
    boolean more,
    List<Found> hits,
    List<String> alsoSearched,
    @Nullable String tryWith,
    long withoutFilters) {
  public Results {
    hits = List.copyOf(hits);
    alsoSearched = List.copyOf(alsoSearched);
  }

  /**
   * Counts among what answers a request.
   *
   * @param facets the values of each facet, the most frequent first; the choice made in a facet
   *     does not bear on its own counts
   * @param charts acts and money over years, matters and beneficiaries
   */
  public record Counts(Map<Facet, List<Count>> facets, Charts charts) {
    public Counts {
      Map<Facet, List<Count>> copy = new EnumMap<>(Facet.class);
      facets.forEach((facet, counts) -> copy.put(facet, List.copyOf(counts)));
      facets = Collections.unmodifiableMap(copy);
    }

    /** The values of a facet. */
    public List<Count> of(Facet facet) {
      return facets.getOrDefault(facet, List.of());
    }
  }

  /**
   * How many entries have a value.
   *
   * @param value as in the index
   * @param name for people where the value is an identifier, else the value
   * @param entries that have it
   */
  public record Count(String value, String name, long entries) {}
}
