package fr.greffe.web.access;

import fr.greffe.access.Trail;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;

/** Goes on to the page that was asked for, and keeps who came. */
final class LoginDone extends SavedRequestAwareAuthenticationSuccessHandler {
  private final Trail trail;

  LoginDone(Trail trail) {
    this.trail = trail;
  }

  @Override
  public void onAuthenticationSuccess(
      HttpServletRequest request, HttpServletResponse response, Authentication login)
      throws ServletException, IOException {
    trail.add(login.getName(), "connexion", request.getRemoteAddr());
    super.onAuthenticationSuccess(request, response, login);
  }
}
