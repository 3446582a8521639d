package fr.greffe.web;

import fr.greffe.search.Charts.Bar;
import fr.greffe.search.Facet;
import fr.greffe.search.SearchAddress;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Bars one above the other, each with its name and figures as text.
 *
 * @param rows in order
 */
record BarChart(List<Row> rows) {
  /**
   * A bar.
   *
   * @param name what it is about
   * @param words its figures
   * @param length from 0 to 100
   * @param chosen whether the search asks for it
   * @param link of the search that asks for it, or does no more
   */
  record Row(String name, String words, double length, boolean chosen, String link) {}

  /** As long as there are acts. */
  static BarChart ofActs(Facet facet, List<Bar> bars, SearchAddress address, FacetWords words) {
    return of(facet, bars, address, words, Bar::acts);
  }

  /** As long as much is granted. */
  static BarChart ofGrants(Facet facet, List<Bar> bars, SearchAddress address, FacetWords words) {
    return of(facet, bars, address, words, Bar::granted);
  }

  private static BarChart of(
      Facet facet,
      List<Bar> bars,
      SearchAddress address,
      FacetWords words,
      ToDoubleFunction<Bar> measure) {
    double most = bars.stream().mapToDouble(measure).max().orElse(0);
    return new BarChart(
        bars.stream()
            .map(
                bar ->
                    new Row(
                        words.of(facet, bar.value(), bar.name()),
                        figures(bar),
                        most == 0 ? 0 : Math.round(1000 * measure.applyAsDouble(bar) / most) / 10.0,
                        address.filters().of(facet).contains(bar.value()),
                        address.toggled(facet, bar.value()).under("/")))
            .toList());
  }

  private static String figures(Bar bar) {
    String acts = bar.acts() + (bar.acts() == 1 ? " acte" : " actes");
    return bar.granted() > 0 ? acts + ", " + Euros.of(bar.granted()) : acts;
  }
}
