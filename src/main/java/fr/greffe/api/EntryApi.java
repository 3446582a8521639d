package fr.greffe.api;

import fr.greffe.json.EntryJson;
import fr.greffe.occultation.Occultation;
import fr.greffe.register.Entry;
import fr.greffe.search.ResultsPart;
import fr.greffe.search.Search;
import fr.greffe.search.StoredHit;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Acts, articles and questions as records, in parts, with what may not be published hidden. */
@Controller
class EntryApi {
  static final MediaType JSON = new MediaType("application", "json", StandardCharsets.UTF_8);
  private static final String V1 = "/api/v1/";

  private final Search search;
  private final Occultation occultation;

  EntryApi(Search search, Occultation occultation) {
    this.search = search;
    this.occultation = occultation;
  }

  @GetMapping(V1 + "acts")
  ResponseEntity<String> acts(@RequestParam MultiValueMap<String, String> parameters) {
    return part(V1 + "acts", parameters, List.of(Entry.Kind.DELIBERATION, Entry.Kind.ARRETE));
  }

  @GetMapping(V1 + "articles")
  ResponseEntity<String> articles(@RequestParam MultiValueMap<String, String> parameters) {
    return part(V1 + "articles", parameters, List.of(Entry.Kind.ARTICLE));
  }

  @GetMapping(V1 + "questions")
  ResponseEntity<String> questions(@RequestParam MultiValueMap<String, String> parameters) {
    return part(V1 + "questions", parameters, List.of(Entry.Kind.QUESTION));
  }

  /** One record, its text too. */
  @GetMapping(V1 + "{list:acts|articles|questions}/{id}")
  ResponseEntity<String> one(@PathVariable String id) {
    Entry entry = search.entry(id);
    if (entry == null) {
      throw new ApiProblem(
          HttpStatus.NOT_FOUND, "Aucun enregistrement ne porte l'identifiant « " + id + " ».");
    }
    return answer(record(entry));
  }

  @GetMapping("/api/**")
  ResponseEntity<String> nothing() {
    throw new ApiProblem(
        HttpStatus.NOT_FOUND, "Cette adresse n'existe pas : voir /api/v1/openapi.json.");
  }

  private ResponseEntity<String> part(
      String path, MultiValueMap<String, String> parameters, List<Entry.Kind> kinds) {
    ApiQuery query = ApiQuery.of(parameters);
    ResultsPart part;
    try {
      part = search.part(query.request(kinds), query.cursor());
    } catch (IllegalArgumentException e) {
      throw new ApiProblem(
          HttpStatus.BAD_REQUEST,
          "« curseur » n'est pas de cette recherche : reprenez depuis le début.");
    }
    ObjectNode answer = EntryJson.mapper().createObjectNode();
    answer.put("total", part.total()).put("davantage", part.more());
    String next = part.next();
    if (next != null) {
      answer.put("suite", query.at(path, next));
    }
    ArrayNode records = answer.putArray("resultats");
    part.hits().forEach(hit -> records.add(listed(hit)));
    return answer(answer);
  }

  private ObjectNode listed(StoredHit hit) {
    ObjectNode record = record(hit.found().entry());
    record.remove("text");
    return record.put("stored", hit.stored().toString());
  }

  private ObjectNode record(Entry entry) {
    ObjectNode record = EntryJson.mapper().valueToTree(occultation.apply(entry));
    return record.put("page", "/entree/" + entry.id());
  }

  static ResponseEntity<String> answer(Object json) {
    return ResponseEntity.ok().contentType(JSON).body(EntryJson.writeLine(json));
  }
}
