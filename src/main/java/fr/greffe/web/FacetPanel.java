package fr.greffe.web;

import fr.greffe.search.Facet;
import fr.greffe.search.Results.Count;
import fr.greffe.search.Results.Counts;
import fr.greffe.search.SearchAddress;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A facet as boxes to tick.
 *
 * @param key its name in the address
 * @param name for people
 * @param open whether its values are shown at once
 * @param values the chosen ones and the most frequent
 * @param more the others
 */
record FacetPanel(String key, String name, boolean open, List<Value> values, List<Value> more) {
  private static final int SHOWN = 7;
  private static final List<Facet> OPEN =
      List.of(Facet.TYPE, Facet.VOTE, Facet.BODY, Facet.YEAR, Facet.MATTER);

  /**
   * A value to tick.
   *
   * @param id of its box, the same in every answer: it keeps the focus
   * @param value in the address
   * @param name for people
   * @param entries how many have it
   * @param chosen whether it is ticked
   */
  record Value(String id, String value, String name, long entries, boolean chosen) {}

  static List<FacetPanel> all(Counts counts, SearchAddress address, FacetWords words) {
    return Arrays.stream(Facet.values())
        .map(facet -> of(facet, counts.of(facet), address, words))
        .filter(panel -> !panel.values().isEmpty())
        .toList();
  }

  private static FacetPanel of(
      Facet facet, List<Count> counts, SearchAddress address, FacetWords words) {
    List<String> chosen = address.filters().of(facet);
    List<Value> values =
        ordered(facet, counts)
            .map(count -> value(facet, count, chosen, words))
            .filter(value -> facet != Facet.MATTER || value.chosen() || isPrecise(value))
            .sorted(Comparator.comparing((Value value) -> !value.chosen()))
            .toList();
    int shown = Math.min(values.size(), Math.max(SHOWN, chosen.size()));
    return new FacetPanel(
        facet.key(),
        capital(facet.french()),
        OPEN.contains(facet) || !chosen.isEmpty(),
        values.subList(0, shown),
        values.subList(shown, values.size()));
  }

  /** The matters of the first level are bars of a chart. */
  private static boolean isPrecise(Value value) {
    return value.value().indexOf('.') > 0;
  }

  private static Stream<Count> ordered(Facet facet, List<Count> counts) {
    return facet == Facet.YEAR
        ? counts.stream().sorted(Comparator.comparing(Count::value).reversed())
        : counts.stream();
  }

  private static Value value(Facet facet, Count count, List<String> chosen, FacetWords words) {
    return new Value(
        facet.key() + "-" + Integer.toHexString(count.value().hashCode()),
        count.value(),
        words.of(facet, count.value(), count.name()),
        count.entries(),
        chosen.contains(count.value()));
  }

  static String capital(String words) {
    return words.substring(0, 1).toUpperCase(java.util.Locale.FRENCH) + words.substring(1);
  }
}
