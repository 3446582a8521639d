package fr.greffe.backup;

import fr.greffe.json.EntryJson;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.ResultSetExtractor;
import tools.jackson.databind.JsonNode;

/** The rows of a table as lines of JSON, which the same table of another database takes. */
final class Rows {
  private static final int AT_ONCE = 500;

  private final JdbcTemplate jdbc;
  private final String table;

  Rows(JdbcTemplate jdbc, String table) {
    this.jdbc = jdbc;
    this.table = table;
  }

  /** How the values of a column are said. */
  private enum Kind {
    MOMENT,
    LOCAL_TIME,
    WHOLE,
    NUMBER,
    TRUTH,
    TEXT;

    static Kind of(ResultSetMetaData meta, int column) throws SQLException {
      String name = meta.getColumnTypeName(column).toLowerCase(Locale.ROOT);
      return switch (meta.getColumnType(column)) {
        case Types.TIMESTAMP_WITH_TIMEZONE -> MOMENT;
        case Types.TIMESTAMP -> name.equals("timestamptz") ? MOMENT : LOCAL_TIME;
        case Types.BIGINT, Types.INTEGER, Types.SMALLINT -> WHOLE;
        case Types.DOUBLE, Types.FLOAT, Types.REAL -> NUMBER;
        case Types.BOOLEAN, Types.BIT -> TRUTH;
        default -> TEXT;
      };
    }

    @Nullable Object read(ResultSet row, int column) throws SQLException {
      Object value =
          switch (this) {
            case MOMENT -> text(row.getObject(column, OffsetDateTime.class));
            case LOCAL_TIME -> text(row.getObject(column, LocalDateTime.class));
            case WHOLE -> row.getLong(column);
            case NUMBER -> row.getDouble(column);
            case TRUTH -> row.getBoolean(column);
            case TEXT -> row.getString(column);
          };
      return row.wasNull() ? null : value;
    }

    @Nullable Object of(@Nullable JsonNode value) {
      if (value == null || value.isNull()) {
        return null;
      }
      return switch (this) {
        case MOMENT -> OffsetDateTime.parse(value.stringValue());
        case LOCAL_TIME -> LocalDateTime.parse(value.stringValue());
        case WHOLE -> value.longValue();
        case NUMBER -> value.doubleValue();
        case TRUTH -> value.booleanValue();
        case TEXT -> value.stringValue();
      };
    }

    private static @Nullable String text(@Nullable Object time) {
      return time == null ? null : time.toString();
    }
  }

  /** Writes all of them, in no order; gives how many. */
  long write(Writer to) {
    long[] count = {0};
    jdbc.query(
        "select * from " + table,
        row -> {
          ResultSetMetaData meta = row.getMetaData();
          Map<String, @Nullable Object> values = new LinkedHashMap<>();
          for (int column = 1; column <= meta.getColumnCount(); column++) {
            values.put(name(meta, column), Kind.of(meta, column).read(row, column));
          }
          try {
            to.write(EntryJson.writeLine(values));
            to.write('\n');
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
          count[0]++;
        });
    return count[0];
  }

  /** Adds the rows that lines say; gives how many. */
  long load(BufferedReader lines) throws IOException {
    Map<String, Kind> columns = columns();
    String names = String.join(", ", columns.keySet());
    String marks = String.join(", ", columns.keySet().stream().map(name -> "?").toList());
    String insert = "insert into %s (%s) values (%s)".formatted(table, names, marks);
    long count = 0;
    List<@Nullable Object[]> rows = new ArrayList<>();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      JsonNode values = EntryJson.mapper().readTree(line);
      rows.add(
          columns.entrySet().stream()
              .map(column -> column.getValue().of(values.get(column.getKey())))
              .toArray());
      count++;
      if (rows.size() == AT_ONCE) {
        jdbc.batchUpdate(insert, rows);
        rows.clear();
      }
    }
    if (!rows.isEmpty()) {
      jdbc.batchUpdate(insert, rows);
    }
    return count;
  }

  private Map<String, Kind> columns() {
    ResultSetExtractor<Map<String, Kind>> kinds =
        nothing -> {
          ResultSetMetaData meta = nothing.getMetaData();
          Map<String, Kind> columns = new LinkedHashMap<>();
          for (int column = 1; column <= meta.getColumnCount(); column++) {
            columns.put(name(meta, column), Kind.of(meta, column));
          }
          return columns;
        };
    Map<String, Kind> found = jdbc.query("select * from " + table + " where 1 = 0", kinds);
    return found == null ? Map.of() : found;
  }

  private static String name(ResultSetMetaData meta, int column) throws SQLException {
    return meta.getColumnName(column).toLowerCase(Locale.ROOT);
  }
}
