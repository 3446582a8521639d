package fr.greffe.web.access;

import fr.greffe.access.Account;
import fr.greffe.access.Accounts;
import fr.greffe.access.Attempts;
import fr.greffe.access.Trail;
import java.time.Clock;
import java.util.Locale;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Compares names and passwords; who fails too often, by name or by address, must wait. */
final class WatchedLogin implements AuthenticationProvider {
  private static final int FREE_BY_NAME = 5;

  /** A whole town hall may come from one address. */
  private static final int FREE_BY_ADDRESS = 30;

  private final Accounts accounts;
  private final DaoAuthenticationProvider comparison;
  private final Attempts byName;
  private final Attempts byAddress;
  private final Trail trail;

  WatchedLogin(Accounts accounts, Trail trail, Clock clock) {
    this.accounts = accounts;
    this.byName = new Attempts(FREE_BY_NAME, clock);
    this.byAddress = new Attempts(FREE_BY_ADDRESS, clock);
    this.trail = trail;
    this.comparison = new DaoAuthenticationProvider(this::details);
    comparison.setPasswordEncoder(accounts.encoder());
  }

  @Override
  public Authentication authenticate(Authentication login) {
    String name = login.getName().strip().toLowerCase(Locale.ROOT);
    String address =
        login.getDetails() instanceof WebAuthenticationDetails details
            ? details.getRemoteAddress()
            : "";
    if (byName.closed(name) || byAddress.closed(address)) {
      throw new LockedException("too many failures");
    }
    try {
      Authentication known = comparison.authenticate(login);
      byName.succeeded(name);
      return known;
    } catch (AuthenticationException e) {
      byName.failed(name);
      byAddress.failed(address);
      trail.add(login.getName(), "connexion refusée", address);
      throw e;
    }
  }

  @Override
  public boolean supports(Class<?> kind) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
  }

  private UserDetails details(String name) {
    Account account =
        accounts.named(name).orElseThrow(() -> new UsernameNotFoundException("unknown"));
    return User.withUsername(account.name())
        .password(account.password())
        .roles(account.role().name())
        .disabled(!account.active())
        .build();
  }
}
