package fr.greffe.database;

import static org.assertj.core.api.Assertions.assertThat;

import fr.greffe.settings.Settings;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database that earlier programs made and filled, opened by this one. */
class OlderTablesTest {
  private static final Settings.Database OWN_FILE = new Settings.Database(null, null, null);

  @TempDir private Path data;

  @Test
  void keepsWhatEarlierProgramsWrote() {
    fill(
        "2",
        "insert into document (id, name, size, state, tries, entries, first_seen)"
            + " values ('aa', 'conseil.pdf', 12, 'INDEXED', 1, 3, :now)",
        "insert into location (job, location, document_id, present, execution, first_seen,"
            + " last_seen) values ('actes', '/actes/conseil.pdf', 'aa', true, 1, :now, :now)");
    fill(
        "6",
        "insert into organisation_decision (kind, name, other, author, decided)"
            + " values ('SAME', 'Val Horizon', 'VAL-HORIZON', 'a.roche', :now)");
    fill(
        "12",
        "insert into correction (document_id, version, field, kind, entry_kind, page,"
            + " first_offset, last_offset, words, opening, after_value, rule, author, made)"
            + " values ('aa', 1, 'vote', 'CORRECT', 'ACT', 1, 10, 20, 'unanimité', 'Le conseil',"
            + " '12', 'unanimity', 'a.roche', :now)",
        "insert into dossier (id, title, author, frozen, content, edits)"
            + " values ('d1', 'Piscine', 'a.roche', :now, '{}', '{}')");
    fill(
        "18",
        "insert into later_reading (document_id, causes, changes, more, made)"
            + " values ('aa', 'RULES', '[]', 0, :now)");
    try (Database database = Database.open(data, OWN_FILE)) {
      assertThat(read(database, "select name from document where state = 'INDEXED'"))
          .containsExactly("conseil.pdf");
      assertThat(read(database, "select location from location where present"))
          .containsExactly("/actes/conseil.pdf");
      assertThat(read(database, "select other from organisation_decision"))
          .containsExactly("VAL-HORIZON");
      assertThat(read(database, "select after_value from correction")).containsExactly("12");
      assertThat(read(database, "select title from dossier where draft is null"))
          .containsExactly("Piscine");
      assertThat(read(database, "select causes from later_reading where awaits is null"))
          .containsExactly("RULES");
    }
  }

  private void fill(String version, String... statements) {
    try (Database database = Database.open(data, OWN_FILE, version)) {
      for (String statement : statements) {
        database.jdbc().update(statement, Map.of("now", OffsetDateTime.now()));
      }
    }
  }

  private static List<@Nullable String> read(Database database, String query) {
    return database.jdbc().queryForList(query, Map.of(), String.class);
  }
}
