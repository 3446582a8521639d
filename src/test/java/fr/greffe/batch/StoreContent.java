package fr.greffe.batch;

import fr.greffe.database.Database;
import java.util.List;
import java.util.Map;

/** Every place of every job and what stands or stood there, as the database has it. */
final class StoreContent {
  private StoreContent() {}

  static List<String> of(Database database) {
    return database
        .jdbc()
        .query(
            "select location, present, document_id, '' as was from location union all select"
                + " distinct location, false, document_id, 'autrefois' from former_location order"
                + " by 1, 4, 3",
            Map.of(),
            (row, number) ->
                "%s %s %s %s"
                    .formatted(
                        row.getString(1), row.getBoolean(2), row.getString(3), row.getString(4)));
  }
}
