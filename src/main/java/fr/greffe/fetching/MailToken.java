package fr.greffe.fetching;

import fr.greffe.source.SourceUnavailableException;
import fr.greffe.source.TokenGrant;
import java.net.http.HttpClient;
import java.time.Duration;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.endpoint.OAuth2ClientCredentialsGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientClientCredentialsTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;

/** Asks for the token that opens a mailbox. */
final class MailToken {
  private static final String NOT_KNOWN = "le client ou son secret n'est pas accepté";

  private MailToken() {}

  /**
   * A new token.
   *
   * @throws SourceUnavailableException saying in French why there is none, never the secret
   */
  static String of(TokenGrant grant, String secret, Duration patience) {
    ClientRegistration.Builder client =
        ClientRegistration.withRegistrationId("mailbox")
            .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
            .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
            .tokenUri(grant.url().toString())
            .clientId(grant.client())
            .clientSecret(secret);
    if (grant.scope() != null) {
      client.scope(grant.scope());
    }
    RestClientClientCredentialsTokenResponseClient asking =
        new RestClientClientCredentialsTokenResponseClient();
    asking.setRestClient(waiting(patience));
    try {
      return asking
          .getTokenResponse(new OAuth2ClientCredentialsGrantRequest(client.build()))
          .getAccessToken()
          .getTokenValue();
    } catch (OAuth2AuthorizationException e) {
      throw new SourceUnavailableException(
          "jeton de la boîte aux lettres refusé par %s : %s".formatted(grant.url(), why(e)));
    }
  }

  private static String why(OAuth2AuthorizationException refusal) {
    if (refusal.getCause() instanceof HttpClientErrorException.Unauthorized) {
      return NOT_KNOWN;
    }
    return switch (refusal.getError().getErrorCode()) {
      case "invalid_client", "unauthorized_client" -> NOT_KNOWN;
      case "invalid_scope" -> "« scope » n'est pas accepté";
      default -> Late.why(refusal);
    };
  }

  private static RestClient waiting(Duration patience) {
    JdkClientHttpRequestFactory requests =
        new JdkClientHttpRequestFactory(HttpClient.newBuilder().connectTimeout(patience).build());
    requests.setReadTimeout(patience);
    return RestClient.builder()
        .requestFactory(requests)
        .configureMessageConverters(
            converters ->
                converters
                    .addCustomConverter(new FormHttpMessageConverter())
                    .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
        .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
        .build();
  }
}
