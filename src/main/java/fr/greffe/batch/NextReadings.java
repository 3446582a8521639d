package fr.greffe.batch;

import fr.greffe.document.DocumentId;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;

/**
 * The tables {@code next_index} and {@code next_reading}: what is built beside an alias, so that
 * whoever is cut off goes on with it, and what is recorded once it serves.
 */
final class NextReadings {
  private static final String ALIAS = "alias";
  private static final String OF_ALIAS = " where alias = :alias";

  private final NamedParameterJdbcTemplate jdbc;
  private final String alias;

  NextReadings(NamedParameterJdbcTemplate jdbc, String alias) {
    this.jdbc = jdbc;
    this.alias = alias;
  }

  /**
   * An index that was begun.
   *
   * @param versions that read for it
   */
  record Begun(String name, Versions versions) {}

  Optional<Begun> begun() {
    return jdbc
        .query(
            "select * from next_index" + OF_ALIAS,
            Map.of(ALIAS, alias),
            (row, number) ->
                new Begun(
                    row.getString("name"),
                    new Versions(
                        row.getString("reader"),
                        row.getString("recognition"),
                        row.getString("rules"))))
        .stream()
        .findFirst();
  }

  void begin(Begun begun) {
    forget();
    jdbc.update(
        "insert into next_index (alias, name, reader, recognition, rules) values (:alias, :name,"
            + " :reader, :recognition, :rules)",
        parameters(begun.versions()).addValue("name", begun.name()));
  }

  /** Forgets those that another run has read meanwhile, and gives the others. */
  Set<DocumentId> done(Versions versions) {
    jdbc.update(
        "delete from next_reading where alias = :alias and document_id in (select id from document"
            + " where reader = :reader and coalesce(recognition, '') = :recognition and rules ="
            + " :rules)",
        parameters(versions));
    return new HashSet<>(
        jdbc.query(
            "select document_id from next_reading" + OF_ALIAS,
            Map.of(ALIAS, alias),
            (row, number) -> new DocumentId(row.getString(1))));
  }

  void add(List<Outcome.Read> reads) {
    jdbc.batchUpdate(
        "insert into next_reading (alias, document_id, pages, unread_pages, ocr_pages, entries)"
            + " values (:alias, :id, :pages, :unread, :ocr, :entries)",
        reads.stream()
            .map(
                read ->
                    new MapSqlParameterSource(ALIAS, alias)
                        .addValue("id", read.document().id().value())
                        .addValue("pages", read.pages().count())
                        .addValue("unread", read.pages().unread())
                        .addValue("ocr", read.pages().recognised())
                        .addValue("entries", read.entries().size()))
            .toArray(SqlParameterSource[]::new));
  }

  /** Records the documents as they were read for the index, which serves from now on. */
  void serve(Versions versions, OffsetDateTime now) {
    jdbc.update(
        "update document set (pages, unread_pages, ocr_pages, entries) = (select n.pages,"
            + " n.unread_pages, n.ocr_pages, n.entries from next_reading n where n.alias = :alias"
            + " and n.document_id = document.id), reader = :reader, recognition = :recognition,"
            + " rules = :rules, settled = :now where state = 'INDEXED' and id in (select"
            + " document_id from next_reading"
            + OF_ALIAS
            + ")",
        parameters(versions).addValue("now", now));
    jdbc.update(
        "update later_reading set awaits = null where awaits = :alias", Map.of(ALIAS, alias));
    forget();
  }

  /** Forgets what was begun. */
  void forget() {
    jdbc.update("delete from later_reading where awaits = :alias", Map.of(ALIAS, alias));
    jdbc.update("delete from next_reading" + OF_ALIAS, Map.of(ALIAS, alias));
    jdbc.update("delete from next_index" + OF_ALIAS, Map.of(ALIAS, alias));
  }

  private MapSqlParameterSource parameters(Versions versions) {
    return new MapSqlParameterSource(ALIAS, alias)
        .addValue("reader", versions.reader())
        .addValue("recognition", versions.recognition())
        .addValue("rules", versions.rules());
  }
}
