package fr.greffe.web;

import fr.greffe.search.Filters;
import fr.greffe.search.Found;
import fr.greffe.search.Results;
import fr.greffe.search.Search;
import fr.greffe.search.SearchAddress;
import fr.greffe.search.SearchRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Where a reader of an entry comes from: a search, and the rank of the entry in it.
 *
 * @param back address of the search, on the page that shows the entry
 * @param rank from 1
 * @param total hits of the search
 * @param previous address of the hit before, or an empty string
 * @param next address of the hit after, or an empty string
 */
public record HitTrail(String back, int rank, long total, String previous, String next) {
  static final String SEARCH = "recherche";
  static final String RANK = "rang";

  /** The address of an entry that keeps the search it was found by. */
  static String link(String entry, SearchAddress address, int rank) {
    return UriComponentsBuilder.fromPath("/entree/{entry}")
        .queryParam(SEARCH, "{search}")
        .queryParam(RANK, rank)
        .encode()
        .buildAndExpand(Map.of("entry", entry, "search", address.onPage(1).query()))
        .toUriString();
  }

  /** Reads what {@link #link} wrote; null where an address says nothing of a search. */
  public static @Nullable HitTrail of(MultiValueMap<String, String> parameters, Search search) {
    String query = parameters.getFirst(SEARCH);
    String rank = parameters.getFirst(RANK);
    if (query == null || rank == null || !rank.matches("[1-9]\\d{0,3}")) {
      return null;
    }
    SearchAddress address = SearchAddress.ofQuery(query);
    int number = Integer.parseInt(rank);
    Results after = at(number + 1, address, search);
    return new HitTrail(
        address.onPage((number - 1) / address.request().size() + 1).under("/"),
        number,
        after.total(),
        number == 1 ? "" : link(at(number - 1, address, search).hits(), address, number - 1),
        link(after.hits(), address, number + 1));
  }

  private static Results at(int rank, SearchAddress address, Search search) {
    Filters filters = address.filters();
    return search.listed(
        new SearchRequest(
            address.words(), filters, address.order(), Math.min(rank, SearchRequest.LAST_HIT), 1));
  }

  private static String link(List<Found> hits, SearchAddress address, int rank) {
    return hits.isEmpty() ? "" : link(hits.getFirst().entry().id(), address, rank);
  }
}
