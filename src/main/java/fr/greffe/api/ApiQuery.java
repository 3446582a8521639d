package fr.greffe.api;

import fr.greffe.register.Entry;
import fr.greffe.search.Criterion;
import fr.greffe.search.SearchAddress;
import fr.greffe.search.SearchRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;

/**
 * What a program asks for: the criteria of the search page, and instead of a page a cursor.
 *
 * @param address the search
 * @param cursor where to go on, or an empty string
 * @param size how many entries at most
 */
record ApiQuery(SearchAddress address, String cursor, int size) {
  static final String CURSOR = "curseur";
  static final String SIZE = "taille";
  static final int MOST = 50;
  private static final int USUAL = 20;

  /**
   * Reads the parameters of an address.
   *
   * @throws ApiProblem for anything that is not understood
   */
  static ApiQuery of(Map<String, List<String>> parameters) {
    Map<String, List<String>> others = new LinkedHashMap<>(parameters);
    String cursor = first(others.remove(CURSOR));
    String size = first(others.remove(SIZE));
    List<String> problems = new ArrayList<>();
    if (others.remove(Criterion.PAGE.key()) != null) {
      problems.add("« page » ne vaut que pour les pages : suivez « suite ».");
    }
    SearchAddress address = SearchAddress.of(others);
    problems.addAll(address.problems());
    if (!size.isEmpty() && !size.matches("[1-9]|[1-4]\\d|50")) {
      problems.add("« taille » va de 1 à " + MOST + ".");
    }
    if (!problems.isEmpty()) {
      throw new ApiProblem(HttpStatus.BAD_REQUEST, String.join(" ", problems));
    }
    return new ApiQuery(address, cursor, size.isEmpty() ? USUAL : Integer.parseInt(size));
  }

  /** What is asked for, among some kinds of entries. */
  SearchRequest request(List<Entry.Kind> kinds) {
    return new SearchRequest(
        address.words(), address.filters().only(kinds), address.order(), 1, size);
  }

  /** The address of the part that a cursor begins. */
  String at(String path, String next) {
    String query = address.query();
    return path
        + "?"
        + (query.isEmpty() ? "" : query + "&")
        + (size == USUAL ? "" : SIZE + "=" + size + "&")
        + CURSOR
        + "="
        + next;
  }

  private static String first(@org.jspecify.annotations.Nullable List<String> values) {
    return values == null || values.isEmpty() ? "" : values.getFirst();
  }
}
