package fr.greffe.batch;

import fr.greffe.database.Database;
import fr.greffe.organisation.Decision;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The decisions of clerks about names of organisations, kept for ever. */
public final class Decisions {
  private final Database database;

  public Decisions(Database database) {
    this.database = database;
  }

  /** All of them, in order. */
  public List<Decision> all() {
    return database
        .jdbc()
        .getJdbcTemplate()
        .query("select * from organisation_decision order by id", Decisions::decision);
  }

  /** Keeps one more. */
  public void add(Decision decision) {
    database
        .jdbc()
        .getJdbcTemplate()
        .update(
            "insert into organisation_decision (kind, name, place, other, other_place, number,"
                + " author, decided) values (?, ?, ?, ?, ?, ?, ?, ?)",
            decision.kind().name(),
            decision.name(),
            decision.place(),
            decision.other(),
            decision.otherPlace(),
            decision.number(),
            decision.author(),
            decision.decided().atOffset(ZoneOffset.UTC));
  }

  private static Decision decision(ResultSet row, int number) throws SQLException {
    return new Decision(
        Decision.Kind.valueOf(row.getString("kind")),
        row.getString("name"),
        text(row, "place"),
        text(row, "other"),
        text(row, "other_place"),
        text(row, "number"),
        row.getString("author"),
        row.getObject("decided", OffsetDateTime.class).toInstant());
  }

  private static @Nullable String text(ResultSet row, String column) throws SQLException {
    return row.getString(column);
  }
}
