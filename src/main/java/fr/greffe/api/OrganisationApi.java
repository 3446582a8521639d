package fr.greffe.api;

import fr.greffe.organisation.OrganisationRecord;
import fr.greffe.search.Search;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
  private static final int MOST = 100;

  private final Search search;

  OrganisationApi(Search search) {
    this.search = search;
  }

  /** Those called so, or with this SIREN, the most named first. */
  @GetMapping("/api/v1/organisations")
  ResponseEntity<String> named(@RequestParam MultiValueMap<String, String> parameters) {
    for (String key : parameters.keySet()) {
      if (!Set.of("q").contains(key)) {
        throw new ApiProblem(
            HttpStatus.BAD_REQUEST, "« " + key + " » n'est pas un critère connu : il n'y a que q.");
      }
    }
    String name = parameters.containsKey("q") ? String.valueOf(parameters.getFirst("q")) : "";
    List<OrganisationRecord> found = search.organisations().named(name, MOST + 1);
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("davantage", found.size() > MOST);
    answer.put("resultats", found.stream().limit(MOST).toList());
    return EntryApi.answer(answer);
  }

  @GetMapping("/api/v1/organisations/{id}")
  ResponseEntity<String> one(@PathVariable String id) {
    OrganisationRecord found = search.organisations().byId(id);
    if (found == null) {
      throw new ApiProblem(
          HttpStatus.NOT_FOUND, "Aucune organisation ne porte l'identifiant « " + id + " ».");
    }
    return EntryApi.answer(found);
  }
}
