package fr.greffe.web;

import fr.greffe.occultation.Occultation;
import fr.greffe.register.Entry;
import fr.greffe.search.Filters;
import fr.greffe.search.Results;
import fr.greffe.search.Search;
import fr.greffe.search.SearchRequest;
import fr.greffe.search.SearchRequest.Order;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * What anyone may read: acts alone, as they may be published. Nothing else of the register can be
 * asked for here, neither pictures nor documents nor what the service says of them.
 */
@Controller
class PublicController {
  private static final List<Entry.Kind> KINDS = List.of(Entry.Kind.DELIBERATION, Entry.Kind.ARRETE);
  private static final int AT_ONCE = 10;
  private static final int LAST_PAGE = SearchRequest.LAST_HIT / AT_ONCE;

  private final Search search;
  private final Occultation occultation;

  PublicController(Search search, Occultation occultation) {
    this.search = search;
    this.occultation = occultation;
  }

  @GetMapping("/public")
  String search(
      @RequestParam(name = "q", defaultValue = "") String words,
      @RequestParam(name = "page", defaultValue = "1") String asked,
      Model model) {
    int page = asked.matches("\\d{1,4}") ? Math.clamp(Integer.parseInt(asked), 1, LAST_PAGE) : 1;
    Order order = words.isBlank() ? Order.NEWEST : Order.RELEVANCE;
    Results results =
        search.find(new SearchRequest(words, Filters.NONE.only(KINDS), order, page, AT_ONCE));
    model.addAttribute("words", words);
    model.addAttribute("page", page);
    model.addAttribute("more", results.total() > (long) page * AT_ONCE && page < LAST_PAGE);
    model.addAttribute(
        "acts",
        results.hits().stream()
            .filter(hit -> !PublicAct.revealedBy(words, occultation.preview(hit.entry())))
            .map(hit -> PublicAct.of(hit.entry(), occultation))
            .toList());
    return "public";
  }

  @GetMapping("/public/acte/{id}")
  String act(@PathVariable String id, Model model) {
    Entry entry = search.entry(id);
    if (entry == null || !KINDS.contains(entry.kind())) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    model.addAttribute("act", PublicAct.of(entry, occultation));
    return "public-act";
  }
}
