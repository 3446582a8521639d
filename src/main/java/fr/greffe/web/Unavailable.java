package fr.greffe.web;

import fr.greffe.search.SearchUnavailableException;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Says on a page why there is no answer. */
@ControllerAdvice
class Unavailable {
  @ExceptionHandler(SearchUnavailableException.class)
  @ResponseStatus(HttpStatus.SERVICE_UNAVAILABLE)
  String unavailable(SearchUnavailableException failure, Model model) {
    model.addAttribute("message", failure.getMessage());
    return "unavailable";
  }
}
