package fr.greffe.api;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What programs can ask, for programs and for people. */
@Controller
class DescriptionApi {
  private final OpenApi description;

  DescriptionApi(OpenApi description) {
    this.description = description;
  }

  @GetMapping("/api/v1/openapi.json")
  ResponseEntity<String> forPrograms() {
    return EntryApi.answer(description.document());
  }

  @GetMapping("/api")
  String forPeople(Model model) {
    model.addAttribute("parameters", OpenApi.parameters());
    return "api";
  }
}
