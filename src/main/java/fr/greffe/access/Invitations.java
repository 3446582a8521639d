package fr.greffe.access;

import fr.greffe.database.Database;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** Links that make one account each. Who has the link has the account: only its digest is kept. */
public final class Invitations {
  /** How long a link holds. */
  public static final Duration VALID = Duration.ofHours(48);

  private static final int TOKEN = 24;

  private final NamedParameterJdbcTemplate jdbc;
  private final Accounts accounts;
  private final Clock clock;

  public Invitations(Database database, Accounts accounts, Clock clock) {
    this.jdbc = database.jdbc();
    this.accounts = accounts;
    this.clock = clock;
  }

  /** Makes a link's token. */
  public String invite(Role role, String author) {
    byte[] random = new byte[TOKEN];
    new SecureRandom().nextBytes(random);
    String token = HexFormat.of().formatHex(random);
    jdbc.update(
        "insert into invitation (token, role, author, expires, used) values (:token, :role,"
            + " :author, :expires, false)",
        Map.of(
            "token",
            digest(token),
            "role",
            role.name(),
            "author",
            author,
            "expires",
            OffsetDateTime.now(clock).plus(VALID)));
    return token;
  }

  /** What a token promises, unless it was used or is too old. */
  public Optional<Invitation> of(String token) {
    return jdbc
        .query(
            "select * from invitation where token = :token and not used and expires > :now",
            Map.of("token", digest(token), "now", OffsetDateTime.now(clock)),
            (row, number) ->
                new Invitation(
                    Role.valueOf(row.getString("role")),
                    row.getString("author"),
                    row.getObject("expires", OffsetDateTime.class).toInstant()))
        .stream()
        .findFirst();
  }

  /**
   * Makes the account that a token promises, once.
   *
   * @throws AccessException when the token holds no more, or the account cannot be made
   */
  public void accept(String token, String name, String password) {
    Invitation invitation =
        of(token)
            .orElseThrow(() -> new AccessException("Ce lien a déjà servi ou n’est plus valable."));
    accounts.open(name, invitation.role(), password);
    jdbc.update(
        "update invitation set used = true where token = :token", Map.of("token", digest(token)));
  }

  private static String digest(String token) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
