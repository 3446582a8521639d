package fr.greffe.desk;

import fr.greffe.correction.Anchor;
import fr.greffe.correction.Correction;
import fr.greffe.correction.Field;
import fr.greffe.correction.Value;
import fr.greffe.document.DocumentId;
import fr.greffe.document.Span;
import fr.greffe.json.EntryJson;
import fr.greffe.register.Amendment;
import fr.greffe.register.Entry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** The table {@code correction}. */
final class CorrectionTable {
  private final NamedParameterJdbcTemplate jdbc;

  CorrectionTable(NamedParameterJdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Those of a document, in the order they were made. */
  List<Correction> of(DocumentId document) {
    return jdbc.query(
        "select * from correction where document_id = :document order by id",
        Map.of("document", document.value()),
        CorrectionTable::correction);
  }

  /** Those of a document made or taken back after a version of it. */
  List<Correction> since(DocumentId document, int version) {
    return jdbc.query(
        "select * from correction where document_id = :document and (version > :version or"
            + " undone_version > :version) order by id",
        Map.of("document", document.value(), "version", version),
        CorrectionTable::correction);
  }

  /** All of them, in the order they were made. */
  List<Correction> all() {
    return jdbc.query("select * from correction order by id", CorrectionTable::correction);
  }

  void add(Correction correction, int version) {
    Anchor anchor = correction.anchor();
    jdbc.update(
        "insert into correction (document_id, version, field, kind, entry_kind, page, first_offset,"
            + " last_offset, words, opening, before_value, after_value, rule, body, author, made)"
            + " values (:document, :version, :field, :kind, :entryKind, :page, :start, :end,"
            + " :words, :opening, :before, :after, :rule, :body, :author, :made)",
        new MapSqlParameterSource("document", correction.document().value())
            .addValue("version", version)
            .addValue("field", correction.field().code())
            .addValue("kind", correction.kind().name())
            .addValue("entryKind", anchor.kind().name())
            .addValue("page", anchor.page())
            .addValue("start", anchor.span().start())
            .addValue("end", anchor.span().end())
            .addValue("words", anchor.words())
            .addValue("opening", anchor.opening())
            .addValue("before", json(correction.before()))
            .addValue("after", json(correction.after()))
            .addValue("rule", correction.rule())
            .addValue("body", correction.body())
            .addValue("author", correction.author())
            .addValue("made", correction.made().atOffset(ZoneOffset.UTC)));
  }

  /** Takes one back, unless that was done already. */
  boolean undo(long number, DocumentId document, String author, Instant now, int version) {
    return jdbc.update(
            "update correction set undone_by = :author, undone = :now, undone_version = :version"
                + " where id = :id and document_id = :document and undone is null",
            Map.of(
                "author",
                author,
                "now",
                now.atOffset(ZoneOffset.UTC),
                "version",
                version,
                "id",
                number,
                "document",
                document.value()))
        > 0;
  }

  private static Correction correction(ResultSet row, int number) throws SQLException {
    String undoneBy = row.getString("undone_by");
    return new Correction(
        row.getLong("id"),
        new DocumentId(row.getString("document_id")),
        new Anchor(
            Entry.Kind.valueOf(row.getString("entry_kind")),
            row.getInt("page"),
            new Span(row.getInt("first_offset"), row.getInt("last_offset")),
            row.getString("words"),
            row.getString("opening")),
        Field.of(row.getString("field")),
        Amendment.Kind.valueOf(row.getString("kind")),
        value(row.getString("before_value")),
        value(row.getString("after_value")),
        row.getString("rule"),
        row.getString("body"),
        row.getString("author"),
        row.getObject("made", OffsetDateTime.class).toInstant(),
        undoneBy == null
            ? null
            : new Correction.Undoing(
                undoneBy, row.getObject("undone", OffsetDateTime.class).toInstant()));
  }

  private static @Nullable String json(@Nullable Value value) {
    return value == null ? null : EntryJson.writeLine(value);
  }

  private static @Nullable Value value(@Nullable String json) {
    return json == null ? null : EntryJson.mapper().readValue(json, Value.class);
  }
}
