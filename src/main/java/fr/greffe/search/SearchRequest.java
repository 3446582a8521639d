package fr.greffe.search;

/**
 * What someone looks for.
 *
 * @param words as typed: words, "phrases", {@code -excluded}, {@code one | other}; may be empty
 * @param filters what the entries must be
 * @param order of the hits
 * @param page from 1
 * @param size hits a page, from 1 to 50
 */
public record SearchRequest(String words, Filters filters, Order order, int page, int size) {
  /** Hits beyond this rank are not shown: nobody reads them, and they cost the server dear. */
  public static final int LAST_HIT = 10_000;

  private static final int MOST_A_PAGE = 50;
  private static final int USUAL_SIZE = 10;

  public SearchRequest {
    words = words.strip();
    if (size < 1 || size > MOST_A_PAGE) {
      throw new IllegalArgumentException("size is from 1 to " + MOST_A_PAGE + ": " + size);
    }
    if (page < 1 || (long) page * size > LAST_HIT) {
      throw new IllegalArgumentException("no such page: " + page);
    }
  }

  /** The first page of the most relevant. */
  public static SearchRequest of(String words) {
    return of(words, Filters.NONE);
  }

  /** The first page of the most relevant, filtered. */
  public static SearchRequest of(String words, Filters filters) {
    return new SearchRequest(words, filters, Order.RELEVANCE, 1, USUAL_SIZE);
  }

  /** Rank of the first hit, from 0. */
  public int from() {
    return (page - 1) * size;
  }

  /** Orders of hits. */
  public enum Order {
    RELEVANCE,
    NEWEST,
    OLDEST,
    AMOUNT,
    STORED
  }
}
