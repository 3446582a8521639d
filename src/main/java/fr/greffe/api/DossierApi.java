package fr.greffe.api;

import fr.greffe.filing.SavedDossier;
import fr.greffe.filing.SavedDossiers;
import java.time.Instant;
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

/** The dossiers that people keep, the last one first. */
@Controller
class DossierApi {
  private static final String PATH = "/api/v1/dossiers";
  private static final int LAST = 10_000;

  private final SavedDossiers dossiers;

  DossierApi(SavedDossiers dossiers) {
    this.dossiers = dossiers;
  }

  /** A dossier in the list. */
  private record Line(String id, String title, String author, Instant frozen) {
    static Line of(SavedDossier saved) {
      return new Line(saved.id(), saved.title(), saved.author(), saved.frozen());
    }
  }

  @GetMapping(PATH)
  ResponseEntity<String> all(@RequestParam MultiValueMap<String, String> parameters) {
    Part part = Part.of(parameters, List.of(), LAST);
    List<Line> found = dossiers.all().stream().map(Line::of).toList();
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("total", found.size());
    if (found.size() > part.next()) {
      answer.put("suite", PATH + part.after("").replace("?&", "?"));
    }
    answer.put("resultats", found.stream().skip(part.from()).limit(part.size()).toList());
    return EntryApi.answer(answer);
  }

  /** A dossier as it was frozen, and what was chosen and written in it since. */
  @GetMapping(PATH + "/{id}")
  ResponseEntity<String> one(@PathVariable String id) {
    return EntryApi.answer(
        dossiers
            .byId(id)
            .orElseThrow(
                () ->
                    new ApiProblem(
                        HttpStatus.NOT_FOUND,
                        "Aucun dossier ne porte l'identifiant « " + id + " ».")));
  }
}
