package fr.greffe.web.access;

import fr.greffe.access.AccessException;
import fr.greffe.access.Invitations;
import fr.greffe.settings.Settings;
import fr.greffe.wording.RoleWords;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Logging in, and making the account that an invitation promises. */
@Controller
class LoginController {
  private final Invitations invitations;
  private final Settings.Pages pages;

  LoginController(Invitations invitations, Settings.Pages pages) {
    this.invitations = invitations;
    this.pages = pages;
  }

  @GetMapping("/connexion")
  String login(Model model) {
    model.addAttribute("directory", pages.directory());
    return "login";
  }

  @GetMapping("/invitation/{token}")
  String invitation(@PathVariable String token, Model model) {
    model.addAttribute(
        "role",
        invitations
            .of(token)
            .map(invitation -> RoleWords.of(invitation.role()))
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
    return "invitation";
  }

  @PostMapping("/invitation/{token}")
  String accept(
      @PathVariable String token,
      @RequestParam("nom") String name,
      @RequestParam("mot-de-passe") String password,
      Model model) {
    try {
      invitations.accept(token, name, password);
      return "redirect:/connexion?bienvenue";
    } catch (AccessException e) {
      model.addAttribute("problem", e.getMessage());
      model.addAttribute("name", name);
      return invitation(token, model);
    }
  }
}
