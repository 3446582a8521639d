package fr.greffe.access;

import fr.greffe.database.Database;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** What people did on the pages, kept for ever. */
public final class Trail {
  private static final int LONGEST_AUTHOR = 100;
  private static final int LONGEST_ACTION = 300;

  private final NamedParameterJdbcTemplate jdbc;
  private final Clock clock;

  public Trail(Database database, Clock clock) {
    this.jdbc = database.jdbc();
    this.clock = clock;
  }

  /**
   * One thing done.
   *
   * @param author name of the account, or who tried
   * @param action what, in French
   * @param address where the request came from
   */
  public record Step(Instant done, String author, String action, String address) {}

  /** Keeps one more. */
  public void add(String author, String action, String address) {
    jdbc.update(
        "insert into audit (done, author, action, address) values (:done, :author, :action,"
            + " :address)",
        Map.of(
            "done",
            OffsetDateTime.now(clock),
            "author",
            cut(author, LONGEST_AUTHOR),
            "action",
            cut(action, LONGEST_ACTION),
            "address",
            address));
  }

  /** The latest ones, newest first. */
  public List<Step> latest(int most) {
    return jdbc.query(
        "select * from audit order by id desc fetch first " + most + " rows only",
        (row, number) ->
            new Step(
                row.getObject("done", OffsetDateTime.class).toInstant(),
                row.getString("author"),
                row.getString("action"),
                row.getString("address")));
  }

  private static String cut(String text, int longest) {
    return text.length() <= longest ? text : text.substring(0, longest - 1) + '…';
  }
}
