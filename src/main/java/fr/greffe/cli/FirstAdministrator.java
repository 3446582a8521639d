package fr.greffe.cli;

import fr.greffe.access.Accounts;
import fr.greffe.access.Invitations;
import fr.greffe.access.Role;
import fr.greffe.database.Database;
import fr.greffe.settings.Settings;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;

/** The link that makes the first administrator, shown where only who starts the program reads. */
final class FirstAdministrator {
  private FirstAdministrator() {}

  /** A line with the link, where people log in and nobody administers them yet. */
  static Optional<String> link(Database database, Settings.Pages pages, URI address) {
    Accounts accounts = new Accounts(database, Clock.systemUTC());
    if (!pages.accounts() || accounts.administered()) {
      return Optional.empty();
    }
    String token =
        new Invitations(database, accounts, Clock.systemUTC())
            .invite(Role.ADMINISTRATOR, "démarrage du programme");
    return Optional.of(
        "Aucun administrateur encore : ouvrez votre compte par ce lien, qui ne sert qu'une fois et"
            + " vaut "
            + Invitations.VALID.toHours()
            + " heures : "
            + address.resolve("invitation/" + token));
  }
}
