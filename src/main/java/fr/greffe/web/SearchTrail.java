package fr.greffe.web;

import java.util.Map;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The search that an entry was reached by, carried on by every address of its page.
 *
 * @param search query string of the results, empty for none
 * @param rank of the entry among them
 */
public record SearchTrail(String search, String rank) {
  /** Reads what the address or the form of an entry carries. */
  public static SearchTrail of(Map<String, String> parameters) {
    return new SearchTrail(
        parameters.getOrDefault(HitTrail.SEARCH, ""), parameters.getOrDefault(HitTrail.RANK, ""));
  }

  /** The names of the parameters that carry it. */
  public static boolean carries(String parameter) {
    return parameter.equals(HitTrail.SEARCH) || parameter.equals(HitTrail.RANK);
  }

  /** The address of an entry, with this search. */
  public String to(String entry) {
    UriComponentsBuilder uri = UriComponentsBuilder.fromPath("/entree/{id}");
    return search.isEmpty() || rank.isEmpty()
        ? uri.buildAndExpand(entry).encode().toUriString()
        : uri.queryParam(HitTrail.SEARCH, "{search}")
            .queryParam(HitTrail.RANK, "{rank}")
            .encode()
            .buildAndExpand(entry, search, rank)
            .toUriString();
  }
}
