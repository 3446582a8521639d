package fr.greffe.api;

import fr.greffe.json.EntryJson;
import fr.greffe.search.SearchUnavailableException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers as RFC 9457 has it: {@code application/problem+json}. */
@RestControllerAdvice(basePackageClasses = ApiProblems.class)
@org.springframework.core.annotation.Order(0)
class ApiProblems {
  private static final MediaType PROBLEM =
      new MediaType("application", "problem+json", StandardCharsets.UTF_8);

  @ExceptionHandler(ApiProblem.class)
  ResponseEntity<String> refused(ApiProblem problem) {
    return answer(problem.status(), String.valueOf(problem.getMessage()));
  }

  @ExceptionHandler(SearchUnavailableException.class)
  ResponseEntity<String> unavailable(SearchUnavailableException failure) {
    return answer(HttpStatus.SERVICE_UNAVAILABLE, String.valueOf(failure.getMessage()));
  }

  private static ResponseEntity<String> answer(HttpStatus status, String detail) {
    Map<String, Object> problem = new LinkedHashMap<>();
    problem.put("type", "about:blank");
    problem.put("title", title(status));
    problem.put("status", status.value());
    problem.put("detail", detail);
    return ResponseEntity.status(status).contentType(PROBLEM).body(EntryJson.writeLine(problem));
  }

  private static String title(HttpStatus status) {
    return switch (status) {
      case BAD_REQUEST -> "Requête non comprise";
      case NOT_FOUND -> "Introuvable";
      default -> "Recherche indisponible";
    };
  }
}
