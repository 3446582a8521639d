package fr.greffe.web;

import fr.greffe.search.Facet;
import fr.greffe.search.Results;
import fr.greffe.search.Results.Counts;
import fr.greffe.search.SearchAddress;
import fr.greffe.search.UnreadPapers;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a search as the page shows it.
 *
 * @param address of the search
 * @param results hits of this page
 * @param hits as they are shown
 * @param facets boxes to tick
 * @param chips what is asked for
 * @param years acts and grants over the years
 * @param matters acts by matter
 * @param beneficiaries grants by who receives them
 * @param unread what is not read, where nothing is found; or null
 */
record SearchPage(
    SearchAddress address,
    Results results,
    List<HitView> hits,
    List<FacetPanel> facets,
    List<Chip> chips,
    YearChart years,
    BarChart matters,
    BarChart beneficiaries,
    @Nullable UnreadPapers unread) {

  static SearchPage of(
      SearchAddress address,
      Results results,
      Counts counts,
      FacetWords words,
      @Nullable UnreadPapers unread) {
    int first = results.request().from() + 1;
    return new SearchPage(
        address,
        results,
        IntStream.range(0, results.hits().size())
            .mapToObj(i -> HitView.of(results.hits().get(i), address, first + i))
            .toList(),
        FacetPanel.all(counts, address, words),
        Chip.of(address, counts, words),
        YearChart.of(counts.charts().years(), address),
        BarChart.ofActs(Facet.MATTER, counts.charts().matters(), address, words),
        BarChart.ofGrants(Facet.BENEFICIARY, counts.charts().beneficiaries(), address, words),
        unread);
  }

  /** "12 résultats pour « lavoir »". */
  public String title() {
    return count() + (address.words().isEmpty() ? "" : " pour « " + address.words() + " »");
  }

  public String count() {
    String number = String.format(Locale.FRANCE, "%,d", results.total());
    return results.total() == 0
        ? "Aucun résultat"
        : (results.more() ? "Plus de " : "")
            + number
            + (results.total() == 1 ? " résultat" : " résultats");
  }

  public int first() {
    return results.request().from() + 1;
  }

  public int lastPage() {
    return address.lastPage(results.total());
  }

  public String previous() {
    return address.page() > 1 ? address.onPage(address.page() - 1).under("/") : "";
  }

  public String next() {
    return address.page() < lastPage() ? address.onPage(address.page() + 1).under("/") : "";
  }

  public String better() {
    return results.tryWith() == null ? "" : address.withWords(results.tryWith()).under("/");
  }

  /** The words alone. */
  public String withoutFilters() {
    return SearchAddress.ALL.withWords(address.words()).under("/");
  }

  public boolean hasCharts() {
    return years.isUseful() || !beneficiaries.rows().isEmpty() || matters.rows().size() > 1;
  }
}
