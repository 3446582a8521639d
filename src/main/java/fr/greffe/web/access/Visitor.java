package fr.greffe.web.access;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import org.jspecify.annotations.Nullable;

/**
 * Who looks at a page.
 *
 * @param name of the account; where there are none, of the system's user
 * @param known true for one who logged in
 */
public record Visitor(String name, boolean known) {
  /** Who sent a request. */
  public static Visitor of(HttpServletRequest request) {
    @Nullable Principal login = request.getUserPrincipal();
    return login == null
        ? new Visitor(System.getProperty("user.name", "cette machine"), false)
        : new Visitor(login.getName(), true);
  }
}
