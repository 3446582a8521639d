package fr.greffe.batch;

import fr.greffe.archive.Archive;
import fr.greffe.document.DocumentId;
import fr.greffe.fetching.Validators;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** The table {@code web_answer}: what each address held when it was last asked. */
final class AnswerTable {
  private static final String SET =
      "digest = :digest, size = :size, name = :name, etag = :etag, last_modified = :modified,"
          + " version = :version, checked = :checked";

  private final NamedParameterJdbcTemplate jdbc;

  AnswerTable(NamedParameterJdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * What an address held.
   *
   * @param kept its bytes
   * @param name of the file
   * @param validators of that version
   * @param version what the list said of it, or null
   * @param checked when it was asked last
   */
  record Known(
      Archive.Kept kept,
      String name,
      Validators validators,
      @Nullable String version,
      Instant checked) {}

  Optional<Known> find(URI address) {
    return jdbc
        .query(
            "select * from web_answer where address = :address",
            Map.of("address", address.toString()),
            (row, number) -> known(row))
        .stream()
        .findFirst();
  }

  void put(URI address, Known known) {
    MapSqlParameterSource row =
        new MapSqlParameterSource("address", address.toString())
            .addValue("digest", known.kept().id().value())
            .addValue("size", known.kept().size())
            .addValue("name", known.name())
            .addValue("etag", known.validators().etag())
            .addValue("modified", known.validators().lastModified())
            .addValue("version", known.version())
            .addValue("checked", OffsetDateTime.ofInstant(known.checked(), ZoneOffset.UTC));
    if (jdbc.update("update web_answer set " + SET + " where address = :address", row) == 0) {
      jdbc.update(
          "insert into web_answer (address, digest, size, name, etag, last_modified, version,"
              + " checked) values (:address, :digest, :size, :name, :etag, :modified, :version,"
              + " :checked)",
          row);
    }
  }

  private static Known known(ResultSet row) throws SQLException {
    return new Known(
        new Archive.Kept(new DocumentId(row.getString("digest")), row.getLong("size")),
        row.getString("name"),
        new Validators(row.getString("etag"), row.getString("last_modified")),
        row.getString("version"),
        row.getObject("checked", OffsetDateTime.class).toInstant());
  }
}
