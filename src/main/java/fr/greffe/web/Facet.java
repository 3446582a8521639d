package fr.greffe.web;

import fr.greffe.register.DocumentType;
import fr.greffe.register.Vote.Outcome;
import fr.greffe.search.Results.Count;
import fr.greffe.search.Results.Facets;
import fr.greffe.wording.FrenchWords;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A way to narrow a search.
 *
 * @param name what its values are
 * @param values in order
 */
record Facet(String name, List<Value> values) {
  private static final int MOST = 8;

  /**
   * A value and the search narrowed to it.
   *
   * @param name in French
   * @param entries how many have it
   * @param link of the narrowed search
   */
  record Value(String name, long entries, String link) {}

  static List<Facet> all(Facets facets, SearchForm form, Addresses addresses) {
    return Stream.of(
            facet("Type", facets.types(), "type", form.type(), Facet::type, addresses),
            facet(
                "Organisme",
                facets.bodies(),
                "organisme",
                form.organisme(),
                name -> name,
                addresses),
            years(facets.years(), form, addresses),
            facet("Vote", facets.outcomes(), "vote", form.vote(), Facet::outcome, addresses),
            facet(
                "Organisation citée",
                facets.organisations(),
                "organisation",
                form.organisation(),
                name -> name,
                addresses))
        .filter(facet -> !facet.values().isEmpty())
        .toList();
  }

  private static Facet facet(
      String name,
      List<Count> counts,
      String key,
      String chosen,
      UnaryOperator<String> words,
      Addresses addresses) {
    return new Facet(
        name,
        counts.stream()
            .filter(count -> chosen.isEmpty() && !count.value().isBlank())
            .limit(MOST)
            .map(
                count ->
                    new Value(
                        words.apply(count.value()),
                        count.entries(),
                        addresses.with(key, count.value())))
            .toList());
  }

  private static Facet years(List<Count> counts, SearchForm form, Addresses addresses) {
    return new Facet(
        "Année",
        counts.stream()
            .filter(count -> form.du().isEmpty() && form.au().isEmpty())
            .sorted((one, other) -> other.value().compareTo(one.value()))
            .limit(MOST)
            .map(
                count ->
                    new Value(
                        count.value(),
                        count.entries(),
                        addresses.with("du", count.value() + "-01-01")
                            + "&au="
                            + count.value()
                            + "-12-31"))
            .toList());
  }

  private static String type(String code) {
    return FrenchWords.documentType(DocumentType.valueOf(code.toUpperCase(Locale.ROOT)));
  }

  private static String outcome(String code) {
    return FrenchWords.outcome(Outcome.valueOf(code.toUpperCase(Locale.ROOT)));
  }
}
