package fr.greffe.web.access;

import fr.greffe.access.Account;
import fr.greffe.access.Accounts;
import fr.greffe.access.Role;
import fr.greffe.settings.Settings;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Tells every page who looks at it. */
@ControllerAdvice(basePackages = "fr.greffe.web")
class Visitors {
  private final Settings.Pages pages;
  private final Accounts accounts;

  Visitors(Settings.Pages pages, Accounts accounts) {
    this.pages = pages;
    this.accounts = accounts;
  }

  /** Opens the session that the forms of a page need before the page is sent. */
  @ModelAttribute
  void formToken(HttpServletRequest request) {
    FormToken.prepare(request);
  }

  @ModelAttribute("visitor")
  Visitor visitor(HttpServletRequest request) {
    return Visitor.of(request);
  }

  /** True where nobody logs in. */
  @ModelAttribute("unguarded")
  boolean unguarded() {
    return !pages.accounts();
  }

  /** True where anyone reads what may be published. */
  @ModelAttribute("openToAll")
  boolean openToAll() {
    return pages.open();
  }

  @ModelAttribute("administrator")
  boolean administrator(HttpServletRequest request) {
    return pages.accounts()
        && accounts
            .named(Visitor.of(request).name())
            .filter(Account::active)
            .filter(account -> account.role() == Role.ADMINISTRATOR)
            .isPresent();
  }
}
