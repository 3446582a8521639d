package fr.greffe.api;

import fr.greffe.organisation.EntryLinks;
import fr.greffe.organisation.OrganisationRecord;
import fr.greffe.organisation.Seats;
import fr.greffe.register.Entry;
import fr.greffe.search.Organisations;
import fr.greffe.search.Search;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Organisations, all names of one together. */
@Controller
class OrganisationApi {
  private static final String PATH = "/api/v1/organisations";
  private static final int LAST = 10_000;

  private final Search search;

  OrganisationApi(Search search) {
    this.search = search;
  }

  /** Those called so, or with this SIREN, the most named first. */
  @GetMapping(PATH)
  ResponseEntity<String> named(@RequestParam MultiValueMap<String, String> parameters) {
    Part part = Part.of(parameters, List.of("q"), LAST);
    String name = part.other("q");
    List<OrganisationRecord> found =
        search.organisations().named(name, part.from(), part.size() + 1);
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("davantage", found.size() > part.size());
    if (found.size() > part.size() && part.next() < LAST) {
      answer.put(
          "suite", PATH + part.after("q=" + URLEncoder.encode(name, StandardCharsets.UTF_8)));
    }
    answer.put("resultats", found.stream().limit(part.size()).toList());
    return EntryApi.answer(answer);
  }

  /** Who sits there, the latest seen first. */
  @GetMapping(PATH + "/{id}/sieges")
  ResponseEntity<String> seats(@PathVariable String id) {
    Organisations organisations = search.organisations();
    List<EntryLinks> links = organisations.linked(id);
    List<Entry> entries = organisations.entries(links.stream().map(EntryLinks::id).toList());
    return EntryApi.answer(Map.of("resultats", Seats.of(known(id), links, entries)));
  }

  @GetMapping(PATH + "/{id}")
  ResponseEntity<String> one(@PathVariable String id) {
    return EntryApi.answer(known(id));
  }

  private OrganisationRecord known(String id) {
    OrganisationRecord found = search.organisations().byId(id);
    if (found == null) {
      throw new ApiProblem(
          HttpStatus.NOT_FOUND, "Aucune organisation ne porte l'identifiant « " + id + " ».");
    }
    return found;
  }
}
