package fr.greffe.access;

import fr.greffe.database.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;

/** The accounts of the database. */
public final class Accounts {
  private static final int SHORTEST_PASSWORD = 12;
  private static final int LONGEST_PASSWORD = 200;

  /** Matches no password. */
  private static final String NO_PASSWORD = "";

  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._@-]{1,99}");

  private final NamedParameterJdbcTemplate jdbc;
  private final Clock clock;
  private final PasswordEncoder encoder = Pbkdf2PasswordEncoder.defaultsForSpringSecurity_v5_8();

  public Accounts(Database database, Clock clock) {
    this.jdbc = database.jdbc();
    this.clock = clock;
  }

  /** How passwords are kept and compared. */
  public PasswordEncoder encoder() {
    return encoder;
  }

  /** All of them, by name. */
  public List<Account> all() {
    return jdbc.query("select * from account order by name", Accounts::account);
  }

  /** The account of a name, whatever its case. */
  public Optional<Account> named(String name) {
    return jdbc
        .query(
            "select * from account where name = :name",
            Map.of("name", name.strip().toLowerCase(Locale.ROOT)),
            Accounts::account)
        .stream()
        .findFirst();
  }

  /** True where someone may administer the others. */
  public boolean administered() {
    return all().stream()
        .anyMatch(account -> account.active() && account.role() == Role.ADMINISTRATOR);
  }

  /**
   * Opens an account.
   *
   * @throws AccessException when its name is taken or not one, or its password too weak
   */
  void open(String name, Role role, String password) {
    String written = written(name);
    if (password.length() < SHORTEST_PASSWORD || password.length() > LONGEST_PASSWORD) {
      throw new AccessException(
          "Le mot de passe doit avoir de %d à %d caractères : une phrase de quelques mots convient."
              .formatted(SHORTEST_PASSWORD, LONGEST_PASSWORD));
    }
    if (password.toLowerCase(Locale.ROOT).contains(written)) {
      throw new AccessException("Le mot de passe ne doit pas contenir le nom du compte.");
    }
    add(written, role, String.valueOf(encoder.encode(password)));
  }

  /**
   * Opens an account without a password, for one whom a directory names.
   *
   * @throws AccessException when its name is taken or not one
   */
  public void expect(String name, Role role) {
    add(written(name), role, NO_PASSWORD);
  }

  private static String written(String name) {
    String written = name.strip().toLowerCase(Locale.ROOT);
    if (!NAME.matcher(written).matches()) {
      throw new AccessException(
          "Le nom d’un compte a de 2 à 100 lettres sans accent, chiffres, points, tirets ou @ : « %s » n’en est pas un."
              .formatted(name));
    }
    return written;
  }

  private void add(String name, Role role, String password) {
    try {
      jdbc.update(
          "insert into account (name, role, password, active, made) values (:name, :role,"
              + " :password, true, :made)",
          Map.of(
              "name",
              name,
              "role",
              role.name(),
              "password",
              password,
              "made",
              OffsetDateTime.now(clock)));
    } catch (DuplicateKeyException e) {
      throw new AccessException("Le compte « %s » existe déjà.".formatted(name));
    }
  }

  /**
   * Changes what an account may do.
   *
   * @throws AccessException when nobody could administer the others any more
   */
  public void change(String name, Role role, boolean active) {
    Account account =
        named(name)
            .orElseThrow(() -> new AccessException("Il n’y a pas de compte « " + name + " »."));
    boolean leaves =
        account.role() == Role.ADMINISTRATOR && (!active || role != Role.ADMINISTRATOR);
    if (leaves && alone(account)) {
      throw new AccessException(
          "« %s » est le seul administrateur : nommez-en d’abord un autre."
              .formatted(account.name()));
    }
    jdbc.update(
        "update account set role = :role, active = :active where name = :name",
        Map.of("role", role.name(), "active", active, "name", account.name()));
  }

  private boolean alone(Account account) {
    return all().stream()
        .noneMatch(
            other ->
                other.active()
                    && other.role() == Role.ADMINISTRATOR
                    && !other.name().equals(account.name()));
  }

  private static Account account(ResultSet row, int number) throws SQLException {
    return new Account(
        row.getString("name"),
        Role.valueOf(row.getString("role")),
        row.getString("password"),
        row.getBoolean("active"),
        row.getObject("made", OffsetDateTime.class).toInstant());
  }
}
