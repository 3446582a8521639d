package fr.greffe.web;

import fr.greffe.register.DocumentType;
import fr.greffe.register.Vote.Outcome;
import fr.greffe.search.Filters;
import fr.greffe.search.SearchRequest;
import fr.greffe.search.SearchRequest.Order;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * The search form as it stands in an address. What cannot be understood is left out and said.
 *
 * @param q words
 * @param type kind of document, in lower case, or an empty string
 * @param organisme words of the name of the deciding body
 * @param du first day
 * @param au last day
 * @param organisation words of the name of an organisation
 * @param montant least amount, in euros
 * @param vote outcome, in lower case, or an empty string
 * @param tri order, in lower case
 * @param page from 1
 * @param problems what was left out, in French
 * @param request what is asked for
 */
record SearchForm(
    String q,
    String type,
    String organisme,
    String du,
    String au,
    String organisation,
    String montant,
    String vote,
    String tri,
    int page,
    List<String> problems,
    SearchRequest request) {
  private static final int HITS_A_PAGE = 10;
  private static final int LAST_PAGE = SearchRequest.LAST_HIT / HITS_A_PAGE;
  private static final int MOST_CHARACTERS = 500;

  static SearchForm of(MultiValueMap<String, String> address) {
    List<String> problems = new ArrayList<>();
    Reader reader = new Reader(address, problems);
    DocumentType type = reader.code("type", DocumentType::valueOf);
    Outcome outcome = reader.code("vote", Outcome::valueOf);
    Order order = reader.code("tri", Order::valueOf);
    LocalDate from = reader.value("du", "une date (2021-04-22)", LocalDate::parse);
    LocalDate to = reader.value("au", "une date (2021-12-31)", LocalDate::parse);
    BigDecimal least = reader.value("montant", "un nombre d'euros", SearchForm::euros);
    Integer page = reader.value("page", "un numéro de page", SearchForm::page);
    Filters filters =
        new Filters(
            from,
            to,
            reader.words("organisme"),
            reader.words("organisation"),
            null,
            List.of(),
            type == null ? List.of() : List.of(type),
            least,
            null,
            outcome,
            null);
    Order wanted = order == null ? Order.RELEVANCE : order;
    int number = page == null ? 1 : page;
    return new SearchForm(
        reader.text("q"),
        reader.text("type"),
        reader.text("organisme"),
        reader.text("du"),
        reader.text("au"),
        reader.text("organisation"),
        reader.text("montant"),
        reader.text("vote"),
        wanted.name().toLowerCase(Locale.ROOT),
        number,
        List.copyOf(problems),
        new SearchRequest(reader.text("q"), filters, wanted, number, HITS_A_PAGE));
  }

  /** True where something is asked for beyond the first page of everything. */
  public boolean asks() {
    return !(q + type + organisme + du + au + organisation + montant + vote).isEmpty();
  }

  public int lastPage(long total) {
    return (int) Math.min(LAST_PAGE, Math.max(1, (total + HITS_A_PAGE - 1) / HITS_A_PAGE));
  }

  private static BigDecimal euros(String text) {
    BigDecimal value =
        new BigDecimal(text.replaceAll("[\\s\\u00a0\\u202f€]", "").replace(',', '.'));
    if (value.signum() < 0 || value.precision() > 15) {
      throw new NumberFormatException(text);
    }
    return value;
  }

  private static Integer page(String text) {
    int page = Integer.parseInt(text);
    if (page < 1 || page > LAST_PAGE) {
      throw new NumberFormatException(text);
    }
    return page;
  }

  /** Reads the values of an address, one by one. */
  private record Reader(MultiValueMap<String, String> address, List<String> problems) {
    String text(String key) {
      String value = address.getFirst(key);
      String text = value == null ? "" : value.strip();
      return text.substring(0, Math.min(text.length(), MOST_CHARACTERS));
    }

    @Nullable String words(String key) {
      return text(key).isEmpty() ? null : text(key);
    }

    <T> @Nullable T code(String key, Function<String, T> reader) {
      return value(
          key, "une des valeurs de la liste", text -> reader.apply(text.toUpperCase(Locale.ROOT)));
    }

    <T> @Nullable T value(String key, String expected, Function<String, T> reader) {
      String text = text(key);
      if (text.isEmpty()) {
        return null;
      }
      try {
        return reader.apply(text);
      } catch (DateTimeException | IllegalArgumentException e) {
        problems.add("« " + text + " » n'est pas compris : il faut " + expected + ".");
        return null;
      }
    }
  }
}
