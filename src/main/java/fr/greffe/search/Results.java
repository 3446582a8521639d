package fr.greffe.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a request finds.
 *
 * @param request that was asked
 * @param total entries that answer it
 * @param more true where there are more than {@code total}
 * @param hits of the page asked for, in order
 * @param facets counts among all entries that answer
 * @param tryWith other words, where these find nothing and others would be spelt alike; or null
 * @param withoutFilters entries that the words alone find, where words and filters find nothing
 */
public record Results(
    SearchRequest request,
    long total,
    boolean more,
    List<Found> hits,
    Facets facets,
    @Nullable String tryWith,
    long withoutFilters) {
  public Results {
    hits = List.copyOf(hits);
  }

  /**
   * Counts by value, the most frequent first; years by year.
   *
   * @param kinds of entries, as in the record
   * @param types of documents, as in the record
   * @param bodies by name
   * @param years of the sitting or of publication
   * @param outcomes of votes, as in the record
   * @param organisations by name as written
   */
  public record Facets(
      List<Count> kinds,
      List<Count> types,
      List<Count> bodies,
      List<Count> years,
      List<Count> outcomes,
      List<Count> organisations) {
    public Facets {
      kinds = List.copyOf(kinds);
      types = List.copyOf(types);
      bodies = List.copyOf(bodies);
      years = List.copyOf(years);
      outcomes = List.copyOf(outcomes);
      organisations = List.copyOf(organisations);
    }
  }

  /**
   * How many entries have a value.
   *
   * @param value as in the record
   * @param entries that have it
   */
  public record Count(String value, long entries) {}
}
