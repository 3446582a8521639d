package fr.greffe.batch;

import fr.greffe.database.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** The documents that cannot be read, why, and where. */
public final class Quarantine {
  private static final String SELECT =
      "select d.id, d.name, d.size, d.stage, d.reason, d.message, d.page, d.tries, d.settled,"
          + " d.seconds, d.reader, min(l.job) as job from document d join location l on"
          + " l.document_id = d.id and l.present where d.state = 'UNREADABLE' and %s group by d.id,"
          + " d.name, d.size, d.stage, d.reason, d.message, d.page, d.tries, d.settled, d.seconds,"
          + " d.reader, d.seq order by min(l.location), d.seq";

  private final NamedParameterJdbcTemplate jdbc;

  public Quarantine(Database database) {
    this.jdbc = database.jdbc();
  }

  /**
   * A document that cannot be read.
   *
   * @param id digest of its bytes
   * @param name file name
   * @param size in bytes
   * @param job the first, by name, that finds it
   * @param locations where it is now
   * @param stage where it failed
   * @param reason kind of cause
   * @param message one sentence in French
   * @param page from 1, or null
   * @param tries how often it was tried
   * @param settled when it was tried last
   * @param seconds that trying took then
   * @param reader version of the reader that tried it
   */
  public record Item(
      String id,
      String name,
      long size,
      String job,
      List<String> locations,
      String stage,
      String reason,
      String message,
      @Nullable Integer page,
      int tries,
      Instant settled,
      double seconds,
      String reader) {
    public Item {
      locations = List.copyOf(locations);
    }
  }

  /** All of them, or those of one job, in order of their places. */
  public List<Item> list(@Nullable String job) {
    return job == null
        ? jdbc.query(SELECT.formatted("1 = 1"), Map.of(), this::item)
        : jdbc.query(SELECT.formatted("l.job = :job"), Map.of("job", job), this::item);
  }

  /** Those meant by a place, a file name or the beginning of a digest. */
  public List<Item> find(String text) {
    return list(null).stream()
        .filter(
            item ->
                item.name().equals(text)
                    || item.locations().contains(text)
                    || (text.length() >= 6 && item.id().startsWith(text)))
        .toList();
  }

  private Item item(ResultSet row, int number) throws SQLException {
    return new Item(
        row.getString("id"),
        row.getString("name"),
        row.getLong("size"),
        row.getString("job"),
        locations(row.getString("id")),
        row.getString("stage"),
        row.getString("reason"),
        row.getString("message"),
        row.getObject("page", Integer.class),
        row.getInt("tries"),
        row.getObject("settled", OffsetDateTime.class).toInstant(),
        row.getDouble("seconds"),
        row.getString("reader"));
  }

  private List<String> locations(String id) {
    return jdbc.query(
        "select distinct location from location where document_id = :id and present order by"
            + " location",
        Map.of("id", id),
        (row, number) -> row.getString(1));
  }
}
