package fr.greffe.web.access;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.web.csrf.CsrfToken;

/** The token that forms carry, so that no other site can send them. */
final class FormToken {
  private FormToken() {}

  /**
   * Makes it before a page begins to be sent: the session it stands in cannot be opened once the
   * first part of a long page is on its way.
   */
  static void prepare(HttpServletRequest request) {
    if (request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
      token.getToken();
    }
  }
}
