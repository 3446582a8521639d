package fr.greffe.web;

import fr.greffe.register.DocumentType;
import fr.greffe.register.Vote.Outcome;
import fr.greffe.search.Results;
import fr.greffe.search.Search;
import fr.greffe.wording.FrenchWords;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The search page: the form, and what it finds. */
@Controller
class SearchController {
  private static final Map<String, String> TYPES =
      choices(DocumentType.values(), FrenchWords::documentType);
  private static final Map<String, String> OUTCOMES =
      choices(Outcome.values(), FrenchWords::outcome);
  private static final Map<String, String> ORDERS = orders();

  private final Search search;

  SearchController(Search search) {
    this.search = search;
  }

  @GetMapping("/")
  String search(@RequestParam MultiValueMap<String, String> address, Model model) {
    SearchForm form = SearchForm.of(address);
    Results results = search.find(form.request());
    Addresses addresses = new Addresses(form);
    int last = form.lastPage(results.total());
    model.addAttribute("form", form);
    model.addAttribute("types", TYPES);
    model.addAttribute("outcomes", OUTCOMES);
    model.addAttribute("orders", ORDERS);
    model.addAttribute("count", count(results));
    model.addAttribute("results", results);
    model.addAttribute("hits", results.hits().stream().map(HitView::of).toList());
    model.addAttribute("first", results.request().from() + 1);
    model.addAttribute("facets", Facet.all(results.facets(), form, addresses));
    model.addAttribute("lastPage", last);
    model.addAttribute("previous", form.page() > 1 ? addresses.page(form.page() - 1) : "");
    model.addAttribute("next", form.page() < last ? addresses.page(form.page() + 1) : "");
    model.addAttribute(
        "better", results.tryWith() == null ? "" : addresses.with("q", results.tryWith()));
    return "search";
  }

  private static String count(Results results) {
    String number = String.format(Locale.FRANCE, "%,d", results.total());
    return results.total() == 0
        ? "Aucun résultat"
        : (results.more() ? "Plus de " : "")
            + number
            + (results.total() == 1 ? " résultat" : " résultats");
  }

  private static <E extends Enum<E>> Map<String, String> choices(
      E[] values, Function<E, String> words) {
    Map<String, String> choices = new LinkedHashMap<>();
    Arrays.stream(values)
        .forEach(value -> choices.put(value.name().toLowerCase(Locale.ROOT), words.apply(value)));
    return choices;
  }

  private static Map<String, String> orders() {
    Map<String, String> orders = new LinkedHashMap<>();
    List.of("relevance:pertinence", "newest:plus récents", "oldest:plus anciens", "amount:montant")
        .forEach(order -> orders.put(order.split(":")[0], order.split(":")[1]));
    return orders;
  }
}
