package fr.greffe.search;

import java.util.List;

/**
 * Acts and what they grant, each act once though minutes repeat it. Only grants are added up: plain
 * sums in euros given to a named organisation by an act that was not rejected.
 *
 * @param years in order
 * @param matters of the first level, the most acts first
 * @param beneficiaries the most granted first
 */
public record Charts(List<Bar> years, List<Bar> matters, List<Bar> beneficiaries) {
  public Charts {
    years = List.copyOf(years);
    matters = List.copyOf(matters);
    beneficiaries = List.copyOf(beneficiaries);
  }

  /**
   * A bar.
   *
   * @param value of the facet
   * @param name for people
   * @param acts how many
   * @param granted in euros, in all
   */
  public record Bar(String value, String name, long acts, double granted) {}
}
