package fr.greffe.backup;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** The tables of a database, whichever kind it is. */
final class Tables {
  /** The history of the tables themselves, and what passes between machines during a run. */
  private static final Set<String> NOT_KEPT =
      Set.of("flyway_schema_history", "int_channel_message");

  private final JdbcTemplate jdbc;

  Tables(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Their names in lower case, each after those that it refers to. */
  List<String> inOrder() {
    Map<String, Set<String>> references = references();
    Set<String> ordered = new LinkedHashSet<>();
    while (ordered.size() < references.size()) {
      List<String> next =
          references.keySet().stream()
              .filter(table -> !ordered.contains(table))
              .filter(table -> ordered.containsAll(references.getOrDefault(table, Set.of())))
              .toList();
      if (next.isEmpty()) {
        throw new IllegalStateException("tables refer to each other: " + references);
      }
      ordered.addAll(next);
    }
    return List.copyOf(ordered);
  }

  /** How many rows a table has. */
  long count(String table) {
    Long count = jdbc.queryForObject("select count(*) from " + table, Long.class);
    return count == null ? 0 : count;
  }

  /** Lets numbers that the database gives go on after those in use. */
  void renumber() {
    jdbc.query(
            "select lower(table_name), lower(column_name) from information_schema.columns where"
                + " table_schema = current_schema and is_identity = 'YES'",
            (row, number) -> List.of(row.getString(1), row.getString(2)))
        .forEach(
            column ->
                jdbc.execute(
                    "alter table %s alter column %s restart with %d"
                        .formatted(
                            column.get(0), column.get(1), next(column.get(0), column.get(1)))));
    for (String counted : List.of("job_instance", "job_execution", "step_execution")) {
      jdbc.execute(
          "alter sequence batch_%s_seq restart with %d"
              .formatted(counted, next("batch_" + counted, counted + "_id")));
    }
  }

  private long next(String table, String column) {
    Long last =
        jdbc.queryForObject(
            "select coalesce(max(%s), 0) from %s".formatted(column, table), Long.class);
    return last == null ? 1 : last + 1;
  }

  private Map<String, Set<String>> references() {
    List<String> stored =
        jdbc.query(
            "select table_name from information_schema.tables where table_schema = current_schema"
                + " and table_type = 'BASE TABLE'",
            (row, number) -> row.getString(1));
    Map<String, Set<String>> references = new TreeMap<>();
    for (String table : stored) {
      if (!NOT_KEPT.contains(lower(table))) {
        references.put(lower(table), of(table));
      }
    }
    return references;
  }

  private Set<String> of(String table) {
    ConnectionCallback<Set<String>> keys = connection -> imported(connection, table);
    Set<String> found = jdbc.execute(keys);
    return found == null ? Set.of() : found;
  }

  private static Set<String> imported(Connection connection, String table) throws SQLException {
    DatabaseMetaData meta = connection.getMetaData();
    List<String> tables = new ArrayList<>();
    try (ResultSet keys =
        meta.getImportedKeys(connection.getCatalog(), connection.getSchema(), table)) {
      while (keys.next()) {
        tables.add(lower(keys.getString("PKTABLE_NAME")));
      }
    }
    tables.remove(lower(table));
    return Set.copyOf(tables);
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
