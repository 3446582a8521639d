package fr.greffe.web.access;

import fr.greffe.json.EntryJson;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets nobody ask so much that others wait: so many requests a minute for an account, fewer for an
 * address that nobody has logged in from.
 */
final class Pace extends OncePerRequestFilter {
  private static final int BY_ACCOUNT = 1_200;
  private static final int BY_ADDRESS = 300;
  private static final int MINUTE = 60;
  private static final int MOST_KNOWN = 50_000;

  private final Clock clock;
  private final Map<String, Minute> known = new ConcurrentHashMap<>();

  Pace(Clock clock) {
    this.clock = clock;
  }

  /** How much somebody asked for in a minute. */
  private record Minute(long number, int requests) {
    Minute more(long now) {
      return number == now ? new Minute(now, requests + 1) : new Minute(now, 1);
    }
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String account = account();
    String key = account == null ? "@" + request.getRemoteAddr() : account;
    long second = clock.instant().getEpochSecond();
    long minute = second / MINUTE;
    if (known.size() > MOST_KNOWN) {
      known.values().removeIf(one -> one.number() != minute);
    }
    Minute asked = known.merge(key, new Minute(minute, 1), (before, first) -> before.more(minute));
    if (asked.requests() <= (account == null ? BY_ADDRESS : BY_ACCOUNT)) {
      chain.doFilter(request, response);
    } else {
      refuse(request, response, MINUTE - second % MINUTE);
    }
  }

  private static @Nullable String account() {
    Authentication who = SecurityContextHolder.getContext().getAuthentication();
    return who == null || who instanceof AnonymousAuthenticationToken ? null : who.getName();
  }

  private static void refuse(HttpServletRequest request, HttpServletResponse response, long seconds)
      throws IOException {
    String why = "Trop de demandes en une minute : réessayez dans %d s.".formatted(seconds);
    boolean program = request.getRequestURI().startsWith("/api/");
    response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
    response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
    response.setCharacterEncoding(StandardCharsets.UTF_8);
    response.setContentType(program ? "application/problem+json" : "text/plain");
    response.getWriter().print(program ? problem(why) : why);
  }

  private static String problem(String why) {
    Map<String, Object> problem = new LinkedHashMap<>();
    problem.put("title", "Trop de demandes");
    problem.put("status", HttpStatus.TOO_MANY_REQUESTS.value());
    problem.put("detail", why);
    return EntryJson.writeLine(problem);
  }
}
