package fr.greffe.web.access;

import fr.greffe.access.Account;
import fr.greffe.access.Accounts;
import fr.greffe.access.Role;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/**
 * What one who logged in may do now: asked of the database for each request, so that a closed
 * account or a changed role counts at once.
 */
final class Standing {
  private final Accounts accounts;

  Standing(Accounts accounts) {
    this.accounts = accounts;
  }

  /** Whoever it is, without an account too. */
  static AuthorizationManager<RequestAuthorizationContext> anyone() {
    return (login, request) -> new AuthorizationDecision(true);
  }

  AuthorizationManager<RequestAuthorizationContext> atLeast(Role role) {
    return (login, request) ->
        new AuthorizationDecision(
            accounts
                .named(login.get().getName())
                .filter(Account::active)
                .filter(account -> account.role().compareTo(role) >= 0)
                .isPresent());
  }
}
