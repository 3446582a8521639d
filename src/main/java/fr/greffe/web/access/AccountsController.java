package fr.greffe.web.access;

import fr.greffe.access.AccessException;
import fr.greffe.access.Account;
import fr.greffe.access.Accounts;
import fr.greffe.access.Invitations;
import fr.greffe.access.Role;
import fr.greffe.access.Trail;
import fr.greffe.settings.Settings;
import fr.greffe.wording.RoleWords;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The administrator's pages: who has an account, and what was done. */
@Controller
class AccountsController {
  private static final int STEPS = 300;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMMM yyyy 'à' HH:mm", Locale.FRANCE)
          .withZone(ZoneId.systemDefault());

  private final Settings.Pages pages;
  private final Accounts accounts;
  private final Invitations invitations;
  private final Trail trail;

  AccountsController(
      Accounts accounts, Invitations invitations, Trail trail, Settings.Pages pages) {
    this.pages = pages;
    this.accounts = accounts;
    this.invitations = invitations;
    this.trail = trail;
  }

  /** A role to choose. */
  record Choice(String value, String words, String may) {}

  /** One line of a table. */
  record Line(String name, Role role, boolean active, String made) {}

  /** One line of the trail. */
  record Done(String time, String author, String action, String address) {}

  @GetMapping("/comptes")
  String accounts(Model model) {
    model.addAttribute("accounts", accounts.all().stream().map(AccountsController::line).toList());
    model.addAttribute("roles", roles());
    model.addAttribute("directory", pages.directory());
    return "accounts";
  }

  @PostMapping("/comptes/invitation")
  String invite(@RequestParam Role role, HttpServletRequest request, RedirectAttributes once) {
    String token = invitations.invite(role, Visitor.of(request).name());
    once.addFlashAttribute(
        "link",
        ServletUriComponentsBuilder.fromContextPath(request)
            .path("/invitation/{token}")
            .buildAndExpand(token)
            .toUriString());
    once.addFlashAttribute("hours", Invitations.VALID.toHours());
    return "redirect:/comptes";
  }

  /** Expects someone whom the directory will name by this address. */
  @PostMapping("/comptes/annuaire")
  String expect(
      @RequestParam("nom") String name, @RequestParam Role role, RedirectAttributes once) {
    try {
      accounts.expect(name, role);
      once.addFlashAttribute("done", "« " + name + " » peut se connecter par l’annuaire.");
    } catch (AccessException e) {
      once.addFlashAttribute("problem", e.getMessage());
    }
    return "redirect:/comptes";
  }

  @PostMapping("/comptes/droits")
  String change(
      @RequestParam("nom") String name,
      @RequestParam Role role,
      @RequestParam(name = "ouvert", defaultValue = "false") boolean active,
      RedirectAttributes once) {
    try {
      accounts.change(name, role, active);
      once.addFlashAttribute("done", "Le compte « " + name + " » est changé.");
    } catch (AccessException e) {
      once.addFlashAttribute("problem", e.getMessage());
    }
    return "redirect:/comptes";
  }

  @GetMapping("/journal")
  String trail(Model model) {
    model.addAttribute(
        "steps",
        trail.latest(STEPS).stream()
            .map(
                step ->
                    new Done(
                        TIME.format(step.done()), step.author(), step.action(), step.address()))
            .toList());
    return "trail";
  }

  private static Line line(Account account) {
    Instant made = account.made();
    return new Line(account.name(), account.role(), account.active(), TIME.format(made));
  }

  private static List<Choice> roles() {
    return Arrays.stream(Role.values())
        .map(role -> new Choice(role.name(), RoleWords.of(role), RoleWords.may(role)))
        .toList();
  }
}
