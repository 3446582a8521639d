package fr.greffe.web;

import fr.greffe.search.Criterion;
import fr.greffe.search.Facet;
import fr.greffe.search.Results.Count;
import fr.greffe.search.Results.Counts;
import fr.greffe.search.SearchAddress;
import fr.greffe.wording.FrenchWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Something that a search asks for, and the search without it.
 *
 * @param kind what is asked of ("Organisme")
 * @param name what it must be
 * @param link of the search without it
 */
record Chip(String kind, String name, String link) {
  private static final Map<Criterion, String> NAMES =
      Map.of(
          Criterion.FROM, "À partir du",
          Criterion.TO, "Jusqu'au",
          Criterion.BODY, "Organisme contenant",
          Criterion.ORGANISATION, "Organisation contenant",
          Criterion.BENEFICIARY, "Bénéficiaire contenant",
          Criterion.MEMBER, "Élu",
          Criterion.CHOICE, "A voté",
          Criterion.LEAST, "Montant d'au moins",
          Criterion.MOST, "Montant d'au plus");

  static List<Chip> of(SearchAddress address, Counts counts, FacetWords words) {
    List<Chip> chips = new ArrayList<>();
    for (Criterion criterion : Criterion.values()) {
      List<String> values = address.parameters().get(criterion.key());
      String kind = NAMES.get(criterion);
      if (values != null && kind != null) {
        chips.add(
            new Chip(
                kind,
                value(address, criterion, values.getFirst()),
                address.without(criterion).under("/")));
      }
    }
    address
        .filters()
        .chosen()
        .forEach(
            (facet, values) ->
                values.forEach(value -> chips.add(chip(address, facet, value, counts, words))));
    return List.copyOf(chips);
  }

  private static Chip chip(
      SearchAddress address, Facet facet, String value, Counts counts, FacetWords words) {
    String name =
        counts.of(facet).stream()
            .filter(count -> count.value().equals(value))
            .map(Count::name)
            .findFirst()
            .orElse("organisation inconnue");
    return new Chip(
        FacetPanel.capital(facet.french()),
        words.of(facet, value, name),
        address.toggled(facet, value).under("/"));
  }

  private static String value(SearchAddress address, Criterion criterion, String value) {
    return switch (criterion) {
      case CHOICE ->
          address.filters().choice() == null
              ? value
              : FrenchWords.choice(address.filters().choice());
      case LEAST, MOST -> Euros.of(Double.parseDouble(value));
      default -> value;
    };
  }
}
