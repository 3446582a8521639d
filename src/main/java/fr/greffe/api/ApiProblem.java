package fr.greffe.api;

import org.springframework.http.HttpStatus;

/** Why a request of a program is refused, in French. */
final class ApiProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final HttpStatus status;

  ApiProblem(HttpStatus status, String detail) {
    super(detail);
    this.status = status;
  }

  HttpStatus status() {
    return status;
  }
}
