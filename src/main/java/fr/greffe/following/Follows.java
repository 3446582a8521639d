package fr.greffe.following;

import fr.greffe.database.Database;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.JdbcTemplate;

/** The tables {@code follow} and {@code followed_entry}. */
public final class Follows {
  private static final int TOKEN_BYTES = 24;
  private static final Pattern EMAIL =
      Pattern.compile("[^\\s@<>\",;]{1,64}@[A-Za-z0-9.-]{1,250}\\.[A-Za-z]{2,24}");

  private final JdbcTemplate jdbc;
  private final SecureRandom random = new SecureRandom();

  public Follows(Database database) {
    jdbc = database.jdbc().getJdbcTemplate();
  }

  /**
   * Begins to follow a search.
   *
   * @param present a line for each entry that answers already: nobody is told of those
   * @throws IllegalArgumentException saying in French that the address is none
   */
  public Follow add(String query, String email, Map<String, String> present, Instant now) {
    if (!EMAIL.matcher(email).matches()) {
      throw new IllegalArgumentException("« " + email + " » n’est pas une adresse électronique.");
    }
    byte[] bytes = new byte[TOKEN_BYTES];
    random.nextBytes(bytes);
    String token = HexFormat.of().formatHex(bytes);
    jdbc.update(
        "insert into follow (query, email, token, since, paused) values (?, ?, ?, ?, false)",
        query,
        email,
        token,
        now.atOffset(ZoneOffset.UTC));
    Follow follow = byToken(token).orElseThrow();
    tell(follow, present, now);
    return follow;
  }

  public Optional<Follow> byToken(String token) {
    return jdbc.query("select * from follow where token = ?", Follows::follow, token).stream()
        .findFirst();
  }

  /** Those that something is sent for, those of one address together. */
  List<Follow> active() {
    return jdbc.query("select * from follow where not paused order by email, id", Follows::follow);
  }

  /** Stops to send, or goes on from now. */
  public void pause(Follow follow, boolean paused) {
    jdbc.update("update follow set paused = ? where id = ?", paused, follow.id());
  }

  /** What was told of each entry. */
  Map<String, String> told(Follow follow) {
    Map<String, String> told = new HashMap<>();
    jdbc.query(
        "select entry, line from followed_entry where follow = ?",
        row -> {
          told.put(row.getString(1), row.getString(2));
        },
        follow.id());
    return told;
  }

  /** Keeps what is told now. */
  void tell(Follow follow, Map<String, String> lines, Instant now) {
    List<Object[]> rows =
        lines.entrySet().stream()
            .map(line -> new Object[] {follow.id(), line.getKey(), line.getValue()})
            .toList();
    jdbc.batchUpdate(
        "delete from followed_entry where follow = ? and entry = ?",
        rows.stream().map(row -> new Object[] {row[0], row[1]}).toList());
    jdbc.batchUpdate("insert into followed_entry (follow, entry, line) values (?, ?, ?)", rows);
    jdbc.update(
        "update follow set since = ? where id = ?", now.atOffset(ZoneOffset.UTC), follow.id());
  }

  private static Follow follow(ResultSet row, int number) throws SQLException {
    return new Follow(
        row.getLong("id"),
        row.getString("query"),
        row.getString("email"),
        row.getString("token"),
        row.getObject("since", OffsetDateTime.class).toInstant(),
        row.getBoolean("paused"));
  }
}
