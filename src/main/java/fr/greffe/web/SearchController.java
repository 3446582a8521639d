package fr.greffe.web;

import fr.greffe.register.Vote.Choice;
import fr.greffe.search.Results;
import fr.greffe.search.Search;
import fr.greffe.search.SearchAddress;
import fr.greffe.search.SearchRequest.Order;
import fr.greffe.wording.FrenchWords;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** The search page: the form, and what it finds; or, for htmx, what it finds alone. */
@Controller
class SearchController {
  private static final String FOR_HTMX = "HX-Request";
  private static final Map<String, String> CHOICES = choices(Choice.values(), FrenchWords::choice);
  private static final Map<String, String> ORDERS =
      choices(
          Order.values(),
          order ->
              switch (order) {
                case RELEVANCE -> "pertinence";
                case NEWEST -> "les plus récents d'abord";
                case OLDEST -> "les plus anciens d'abord";
                case AMOUNT -> "les plus gros montants d'abord";
                case STORED -> "les derniers rangés d'abord";
              });

  private final Search search;
  private final FacetWords words;

  SearchController(Search search, FacetWords words) {
    this.search = search;
    this.words = words;
  }

  @GetMapping("/")
  String search(
      @RequestParam MultiValueMap<String, String> parameters,
      @RequestHeader(name = FOR_HTMX, required = false) @Nullable String htmx,
      HttpServletResponse response,
      Model model) {
    response.addHeader(HttpHeaders.VARY, FOR_HTMX);
    SearchAddress address = SearchAddress.of(parameters);
    boolean untidy = parameters.values().stream().flatMap(List::stream).anyMatch(String::isEmpty);
    if (htmx == null && untidy && address.problems().isEmpty()) {
      return "redirect:" + address.under("/");
    }
    Search.Answer answer = search.answer(address.request());
    Results results = answer.results();
    boolean nothing = results.total() == 0;
    model.addAttribute("address", address);
    model.addAttribute("filters", address.filters());
    model.addAttribute("choices", CHOICES);
    model.addAttribute("orders", ORDERS);
    model.addAttribute(
        "found",
        SearchPage.of(
            address,
            results,
            answer.counts(),
            words,
            nothing ? search.unread(address.filters()) : null));
    if (htmx == null) {
      return "search";
    }
    response.addHeader("HX-Push-Url", address.under("/"));
    return "answer";
  }

  private static <E extends Enum<E>> Map<String, String> choices(
      E[] values, Function<E, String> words) {
    Map<String, String> choices = new LinkedHashMap<>();
    Arrays.stream(values)
        .forEach(value -> choices.put(value.name().toLowerCase(Locale.ROOT), words.apply(value)));
    return choices;
  }
}
