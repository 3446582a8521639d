package fr.greffe.web;

import fr.greffe.database.Database;
import fr.greffe.following.Digests;
import fr.greffe.following.Follow;
import fr.greffe.following.Follows;
import fr.greffe.occultation.Occultation;
import fr.greffe.search.Search;
import fr.greffe.search.SearchAddress;
import java.time.Instant;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A search to follow, by a feed or by e-mail; and what pauses it. */
@Controller
class FollowController {
  private final Follows follows;
  private final Digests digests;

  FollowController(Database database, Search search, Occultation occultation) {
    follows = new Follows(database);
    digests = new Digests(follows, search, occultation);
  }

  @GetMapping("/suivre")
  String form(@RequestParam MultiValueMap<String, String> parameters, Model model) {
    model.addAttribute("address", SearchAddress.of(parameters).onPage(1));
    return "follow";
  }

  @PostMapping("/suivre")
  String follow(
      @RequestParam("recherche") String query,
      @RequestParam("courriel") String email,
      RedirectAttributes once,
      Model model) {
    SearchAddress address = SearchAddress.ofQuery(query).onPage(1);
    try {
      Follow made = digests.follow(address.query(), email.strip(), Instant.now());
      once.addFlashAttribute(
          "done", "Recherche suivie : les résumés iront à " + made.email() + ".");
      return "redirect:/suivi/" + made.token();
    } catch (IllegalArgumentException e) {
      model.addAttribute("address", address);
      model.addAttribute("problem", e.getMessage());
      model.addAttribute("email", email);
      return "follow";
    }
  }

  @GetMapping("/suivi/{token}")
  String followed(@PathVariable String token, Model model) {
    model.addAttribute("follow", find(token));
    return "followed";
  }

  @PostMapping("/suivi/{token}")
  String pause(
      @PathVariable String token, @RequestParam("pause") boolean pause, RedirectAttributes once) {
    follows.pause(find(token), pause);
    once.addFlashAttribute(
        "done", pause ? "En pause : rien n’est plus envoyé." : "Les résumés reprennent.");
    return "redirect:/suivi/" + token;
  }

  private Follow find(String token) {
    return follows
        .byToken(token)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
