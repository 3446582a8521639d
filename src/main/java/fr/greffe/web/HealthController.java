package fr.greffe.web;

import fr.greffe.json.EntryJson;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Tells programs whether the pages can work: 200 where every part does, else 503. */
@Controller
class HealthController {
  private final Machine machine;

  HealthController(Machine machine) {
    this.machine = machine;
  }

  @GetMapping("/health")
  ResponseEntity<String> health() {
    Map<String, Machine.Part> parts = machine.parts();
    boolean well = parts.values().stream().allMatch(Machine.Part::well);
    Map<String, String> words = new TreeMap<>();
    parts.forEach((name, part) -> words.put(name, part.well() ? "UP" : "DOWN"));
    words.put("status", well ? "UP" : "DOWN");
    return ResponseEntity.status(well ? 200 : 503)
        .contentType(MediaType.APPLICATION_JSON)
        .body(EntryJson.writeLine(words));
  }
}
