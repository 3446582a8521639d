package fr.greffe.export;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A row of SCDL « délibérations ».
 *
 * @param cells the columns that are not empty
 */
public record ScdlRow(Map<ScdlColumn, String> cells) {
  public ScdlRow {
    Map<ScdlColumn, String> filled = new EnumMap<>(ScdlColumn.class);
    cells.forEach(
        (column, cell) -> {
          if (!cell.isBlank()) {
            filled.put(column, cell.strip());
          }
        });
    cells = Collections.unmodifiableMap(filled);
  }

  /** The cell, empty where nothing stands in it. */
  String get(ScdlColumn column) {
    return cells.getOrDefault(column, "");
  }

  boolean has(ScdlColumn column) {
    return cells.containsKey(column);
  }

  boolean has(List<ScdlColumn> columns) {
    return cells.keySet().containsAll(columns);
  }
}
