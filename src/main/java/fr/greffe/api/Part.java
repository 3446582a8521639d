package fr.greffe.api;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;

/**
 * A part of a list that has no search behind it.
 *
 * @param from rank of the first, from 0
 * @param size how many at most
 * @param others the other parameters
 */
record Part(int from, int size, Map<String, List<String>> others) {
  private static final int USUAL = 20;

  /**
   * Reads the parameters of an address.
   *
   * @param known those that the list takes beside cursor and size
   * @param last rank that no part goes beyond
   * @throws ApiProblem for anything that is not understood
   */
  static Part of(Map<String, List<String>> parameters, List<String> known, int last) {
    for (String key : parameters.keySet()) {
      if (!known.contains(key) && !key.equals(ApiQuery.CURSOR) && !key.equals(ApiQuery.SIZE)) {
        throw new ApiProblem(
            HttpStatus.BAD_REQUEST, "« " + key + " » n'est pas un critère connu de cette liste.");
      }
    }
    int size = number(parameters, ApiQuery.SIZE, USUAL);
    int from = number(parameters, ApiQuery.CURSOR, 0);
    if (size < 1 || size > ApiQuery.MOST) {
      throw new ApiProblem(HttpStatus.BAD_REQUEST, "« taille » va de 1 à " + ApiQuery.MOST + ".");
    }
    if (from < 0 || from + size > last) {
      throw new ApiProblem(
          HttpStatus.BAD_REQUEST, "« curseur » n'est pas de cette liste : reprenez au début.");
    }
    return new Part(from, size, parameters);
  }

  /** The first value of another parameter, empty where it is not given. */
  String other(String key) {
    List<String> values = others.getOrDefault(key, List.of());
    return values.isEmpty() ? "" : String.valueOf(values.getFirst());
  }

  int next() {
    return from + size;
  }

  /** The query of the part that follows. */
  String after(String query) {
    return "?" + query + "&" + ApiQuery.SIZE + "=" + size + "&" + ApiQuery.CURSOR + "=" + next();
  }

  private static int number(Map<String, List<String>> parameters, String key, int unsaid) {
    List<String> values = parameters.getOrDefault(key, List.of());
    String text = values.isEmpty() ? "" : String.valueOf(values.getFirst());
    if (text.isEmpty()) {
      return unsaid;
    }
    return text.matches("\\d{1,8}") ? Integer.parseInt(text) : -1;
  }
}
