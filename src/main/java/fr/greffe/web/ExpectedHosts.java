package fr.greffe.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps the pages to themselves: a request for a host that is not ours is refused (a foreign name
 * that leads here is a trick), and nothing of another origin is loaded.
 */
final class ExpectedHosts extends OncePerRequestFilter {
  private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]", "::1");
  private static final String POLICY =
      "default-src 'none'; img-src 'self'; style-src 'self'; script-src 'self';"
          + " connect-src 'self'; form-action 'self';"
          + " base-uri 'none'; frame-ancestors 'none'";

  private final List<String> hosts;

  /**
   * @param hosts names to answer to, beside this machine's own
   */
  ExpectedHosts(List<String> hosts) {
    this.hosts = hosts;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    response.setHeader("Content-Security-Policy", POLICY);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("X-Frame-Options", "DENY");
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    String host = request.getServerName();
    if (THIS_MACHINE.contains(host) || hosts.contains(host)) {
      chain.doFilter(request, response);
    } else {
      response.sendError(421);
    }
  }
}
