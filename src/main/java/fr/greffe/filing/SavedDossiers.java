package fr.greffe.filing;

import fr.greffe.database.Database;
import fr.greffe.dossier.Dossier;
import fr.greffe.dossier.Edits;
import fr.greffe.json.EntryJson;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** The dossiers that people keep. */
public final class SavedDossiers {
  private static final int ID_BYTES = 6;
  private static final int LONGEST_TITLE = 500;

  private final Database database;
  private final SecureRandom random = new SecureRandom();

  public SavedDossiers(Database database) {
    this.database = database;
  }

  /** Keeps a dossier as it is; its identifier. */
  public String keep(Dossier dossier, Edits edits, String author, Instant now) {
    byte[] bytes = new byte[ID_BYTES];
    random.nextBytes(bytes);
    String id = HexFormat.of().formatHex(bytes);
    String name = dossier.subject().name();
    database
        .jdbc()
        .getJdbcTemplate()
        .update(
            "insert into dossier (id, title, author, frozen, content, edits) values (?, ?, ?, ?, ?,"
                + " ?)",
            id,
            name.substring(0, Math.min(name.length(), LONGEST_TITLE)),
            author,
            now.atOffset(ZoneOffset.UTC),
            EntryJson.writeLine(dossier),
            EntryJson.writeLine(edits));
    return id;
  }

  /** Writes what people chose and wrote anew. */
  public void edit(String id, Edits edits) {
    database
        .jdbc()
        .getJdbcTemplate()
        .update("update dossier set edits = ? where id = ?", EntryJson.writeLine(edits), id);
  }

  public Optional<SavedDossier> byId(String id) {
    return database
        .jdbc()
        .getJdbcTemplate()
        .query("select * from dossier where id = ?", SavedDossiers::saved, id)
        .stream()
        .findFirst();
  }

  /** All of them, the last one first. */
  public List<SavedDossier> all() {
    return database
        .jdbc()
        .getJdbcTemplate()
        .query("select * from dossier order by frozen desc, id", SavedDossiers::saved);
  }

  private static SavedDossier saved(ResultSet row, int number) throws SQLException {
    return new SavedDossier(
        row.getString("id"),
        row.getString("title"),
        row.getString("author"),
        row.getObject("frozen", OffsetDateTime.class).toInstant(),
        EntryJson.mapper().readValue(row.getString("content"), Dossier.class),
        EntryJson.mapper().readValue(row.getString("edits"), Edits.class));
  }
}
