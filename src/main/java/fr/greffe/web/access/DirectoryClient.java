package fr.greffe.web.access;

import fr.greffe.settings.Settings;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;

/**
 * What this program is for the directory. The directory is asked when someone first logs in through
 * it, so that the pages are served while it is down.
 */
final class DirectoryClient implements ClientRegistrationRepository {
  /** Its name in addresses. */
  static final String ID = "annuaire";

  private final Settings.Directory directory;
  private @Nullable ClientRegistration known;

  DirectoryClient(Settings.Directory directory) {
    this.directory = directory;
  }

  @Override
  public synchronized @Nullable ClientRegistration findByRegistrationId(String id) {
    if (!ID.equals(id)) {
      return null;
    }
    ClientRegistration client = known;
    if (client == null) {
      client =
          ClientRegistrations.fromIssuerLocation(directory.issuer())
              .registrationId(ID)
              .clientId(directory.clientId())
              .clientSecret(directory.clientSecret())
              .scope("openid", "email")
              .userNameAttributeName("email")
              .build();
      known = client;
    }
    return client;
  }
}
