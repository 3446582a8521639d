package fr.greffe.web.access;

import fr.greffe.access.Trail;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;

/** Keeps every change that was asked for and done, by whom. */
final class TrailFilter extends OncePerRequestFilter {
  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
  private static final int REFUSED = 400;

  private final Trail trail;

  TrailFilter(Trail trail) {
    this.trail = trail;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    chain.doFilter(request, response);
    if (!READING.contains(request.getMethod()) && response.getStatus() < REFUSED) {
      String path = request.getRequestURI();
      trail.add(
          Visitor.of(request).name(),
          path.startsWith("/invitation/") ? "compte ouvert par invitation" : "envoi à " + path,
          request.getRemoteAddr());
    }
  }
}
