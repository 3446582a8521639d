package fr.greffe.search;

import fr.greffe.search.SearchRequest.Order;
import java.math.BigDecimal;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A search as it stands in an address. What cannot be understood is left out, and said.
 *
 * @param words as typed
 * @param filters what the entries must be
 * @param order of the hits
 * @param page from 1
 * @param problems what is left out and why, in French
 */
public record SearchAddress(
    String words, Filters filters, Order order, int page, List<String> problems) {
  private static final int HITS_A_PAGE = 10;
  static final int LAST_PAGE = SearchRequest.LAST_HIT / HITS_A_PAGE;

  /** Everything, the most relevant first. */
  public static final SearchAddress ALL =
      new SearchAddress("", Filters.NONE, Order.RELEVANCE, 1, List.of());

  public SearchAddress {
    problems = List.copyOf(problems);
  }

  /** Reads the parameters of an address. */
  public static SearchAddress of(Map<String, List<String>> parameters) {
    return new AddressReader(parameters).read();
  }

  /** Reads what {@link #query} wrote. */
  public static SearchAddress ofQuery(String query) {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    for (String pair : query.split("&")) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        parameters
            .computeIfAbsent(decoded(pair.substring(0, equals)), key -> new ArrayList<>())
            .add(decoded(pair.substring(equals + 1)));
      }
    }
    return of(parameters);
  }

  /** What is asked for. */
  public SearchRequest request() {
    return new SearchRequest(words, filters, order, page, HITS_A_PAGE);
  }

  /** True where something is asked for. */
  public boolean asks() {
    return !words.isEmpty() || !filters.equals(Filters.NONE);
  }

  /** The last page there can be. */
  public int lastPage(long total) {
    return (int) Math.min(LAST_PAGE, Math.max(1, (total + HITS_A_PAGE - 1) / HITS_A_PAGE));
  }

  /** The same search on another page. */
  public SearchAddress onPage(int other) {
    return new SearchAddress(words, filters, order, other, problems);
  }

  /** Other words with the same filters, from the first page. */
  public SearchAddress withWords(String others) {
    return new SearchAddress(others, filters, order, 1, problems);
  }

  /** The same words with other filters, from the first page. */
  public SearchAddress with(Filters others) {
    return new SearchAddress(words, others, order, 1, problems);
  }

  /** The same with a value of a facet if it has it not, without it if it has. */
  public SearchAddress toggled(Facet facet, String value) {
    List<String> values = new ArrayList<>(filters.of(facet));
    if (!values.remove(value)) {
      values.add(value);
    }
    return with(filters.with(facet, values));
  }

  /** The same without a criterion, from the first page. */
  public SearchAddress without(Criterion criterion) {
    Map<String, List<String>> parameters = parameters();
    parameters.remove(criterion.key());
    parameters.remove(Criterion.PAGE.key());
    return of(parameters);
  }

  /** Its parameters by name, those that say something. */
  public Map<String, List<String>> parameters() {
    Map<String, List<String>> all = new LinkedHashMap<>();
    put(all, Criterion.WORDS, words);
    put(all, Criterion.FROM, filters.from());
    put(all, Criterion.TO, filters.to());
    put(all, Criterion.BODY, filters.body());
    put(all, Criterion.ORGANISATION, filters.organisation());
    put(all, Criterion.BENEFICIARY, filters.beneficiary());
    put(all, Criterion.MEMBER, filters.member());
    put(all, Criterion.CHOICE, filters.choice());
    put(all, Criterion.LEAST, plain(filters.minAmount()));
    put(all, Criterion.MOST, plain(filters.maxAmount()));
    filters.chosen().forEach((facet, values) -> all.put(facet.key(), values));
    put(all, Criterion.ORDER, order == Order.RELEVANCE ? null : order);
    put(all, Criterion.PAGE, page == 1 ? null : page);
    return all;
  }

  /** What follows the question mark of its address; empty for everything. */
  public String query() {
    return parameters().entrySet().stream()
        .flatMap(
            parameter ->
                parameter.getValue().stream()
                    .map(value -> encoded(parameter.getKey()) + "=" + encoded(value)))
        .collect(Collectors.joining("&"));
  }

  /** Its address under a path. */
  public String under(String path) {
    String query = query();
    return query.isEmpty() ? path : path + "?" + query;
  }

  private static void put(Map<String, List<String>> all, Criterion key, @Nullable Object value) {
    String text = value instanceof Enum<?> code ? code.name().toLowerCase(Locale.ROOT) : "" + value;
    if (value != null && !text.isEmpty()) {
      all.put(key.key(), List.of(text));
    }
  }

  private static @Nullable String plain(@Nullable BigDecimal value) {
    return value == null ? null : value.toPlainString();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** The text itself where its signs of encoding mean nothing. */
  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }
}
