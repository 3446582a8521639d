package fr.greffe.batch;

import fr.greffe.database.Database;
import java.util.List;
import java.util.Map;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/**
 * The indexes that got entries whose organisations and relations are still to be made. It is said
 * in the transaction that marks the documents, so that whoever is killed before the linking leaves
 * it to the next.
 */
public final class OwedLinks {
  private final NamedParameterJdbcTemplate jdbc;

  public OwedLinks(Database database) {
    this(database.jdbc());
  }

  OwedLinks(NamedParameterJdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * What is owed.
   *
   * @param index alias
   * @param asked how often it was asked for up to now
   */
  public record Owed(String index, long asked) {}

  /** Makes an index known, before any transaction asks for its linking. */
  void know(String index) {
    Integer known =
        jdbc.queryForObject(
            "select count(*) from owed_links where index_name = :index",
            Map.of("index", index),
            Integer.class);
    if (known != null && known > 0) {
      return;
    }
    try {
      jdbc.update(
          "insert into owed_links (index_name, asked, done) values (:index, 0, 0)",
          Map.of("index", index));
    } catch (DuplicateKeyException e) {
      return; // another run of the same moment made it known
    }
  }

  /** Asks for the linking of an index. */
  void ask(String index) {
    jdbc.update(
        "update owed_links set asked = asked + 1 where index_name = :index",
        Map.of("index", index));
  }

  /** What is to be done. */
  public List<Owed> all() {
    return jdbc.query(
        "select index_name, asked from owed_links where asked > done order by index_name",
        (row, number) -> new Owed(row.getString(1), row.getLong(2)));
  }

  /** Says that it is done, but for what was asked for since. */
  public void done(Owed owed) {
    jdbc.update(
        "update owed_links set done = :asked where index_name = :index and done < :asked",
        Map.of("index", owed.index(), "asked", owed.asked()));
  }
}
