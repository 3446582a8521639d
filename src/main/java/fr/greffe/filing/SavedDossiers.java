package fr.greffe.filing;

import fr.greffe.database.Database;
import fr.greffe.dossier.Dossier;
import fr.greffe.dossier.Draft;
import fr.greffe.dossier.Edits;
import fr.greffe.json.EntryJson;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The dossiers that people keep. */
public final class SavedDossiers {
  private static final int ID_BYTES = 6;
  private static final int LONGEST_TITLE = 500;

  private final JdbcTemplate jdbc;
  private final SecureRandom random = new SecureRandom();

  public SavedDossiers(Database database) {
    this.jdbc = database.jdbc().getJdbcTemplate();
  }

  /** Keeps a dossier as it is; its identifier. */
  public String keep(Dossier dossier, @Nullable Draft draft, String author, Instant now) {
    byte[] bytes = new byte[ID_BYTES];
    random.nextBytes(bytes);
    String id = HexFormat.of().formatHex(bytes);
    String name = dossier.subject().name();
    Edits edits = new Edits(List.of(), draft == null ? "" : draft.text(), Edits.Status.DRAFT, "");
    jdbc.update(
        "insert into dossier (id, title, author, frozen, content, draft, edits) values (?, ?, ?,"
            + " ?, ?, ?, ?)",
        id,
        name.substring(0, Math.min(name.length(), LONGEST_TITLE)),
        author,
        now.atOffset(ZoneOffset.UTC),
        EntryJson.writeLine(dossier),
        draft == null ? null : EntryJson.writeLine(draft),
        EntryJson.writeLine(edits));
    return id;
  }

  /** Writes what people chose and wrote anew. */
  public void edit(String id, Edits edits) {
    jdbc.update("update dossier set edits = ? where id = ?", EntryJson.writeLine(edits), id);
  }

  /** Keeps an answer that came as a file; one of the same name is replaced. */
  public void attach(String id, AnswerFile file, byte[] content, String author, Instant now) {
    detach(id, file.name());
    jdbc.update(
        "insert into dossier_answer (dossier, name, size, added, author, content, words) values"
            + " (?, ?, ?, ?, ?, ?, ?)",
        id,
        file.name(),
        file.size(),
        now.atOffset(ZoneOffset.UTC),
        author,
        Base64.getEncoder().encodeToString(content),
        file.words());
  }

  /** Takes an answer away. */
  public void detach(String id, String name) {
    jdbc.update("delete from dossier_answer where dossier = ? and name = ?", id, name);
  }

  /** The bytes of an answer. */
  public Optional<byte[]> answer(String id, String name) {
    return jdbc
        .query(
            "select content from dossier_answer where dossier = ? and name = ?",
            (row, number) -> Base64.getDecoder().decode(row.getString("content")),
            id,
            name)
        .stream()
        .findFirst();
  }

  public Optional<SavedDossier> byId(String id) {
    return jdbc.query("select * from dossier where id = ?", this::saved, id).stream().findFirst();
  }

  /** All of them, the last one first. */
  public List<SavedDossier> all() {
    return jdbc.query("select * from dossier order by frozen desc, id", this::saved);
  }

  private SavedDossier saved(ResultSet row, int number) throws SQLException {
    String draft = row.getString("draft");
    return new SavedDossier(
        row.getString("id"),
        row.getString("title"),
        row.getString("author"),
        row.getObject("frozen", OffsetDateTime.class).toInstant(),
        EntryJson.mapper().readValue(row.getString("content"), Dossier.class),
        draft == null ? null : EntryJson.mapper().readValue(draft, Draft.class),
        EntryJson.mapper().readValue(row.getString("edits"), Edits.class),
        answers(row.getString("id")));
  }

  private List<AnswerFile> answers(String id) {
    return jdbc.query(
        "select name, size, words from dossier_answer where dossier = ? order by added, name",
        (row, number) ->
            new AnswerFile(row.getString("name"), row.getLong("size"), row.getString("words")),
        id);
  }
}
