package fr.greffe.backup;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a backup holds. It is written last: a file without it is not whole.
 *
 * @param made when
 * @param version of the tables
 * @param rows how many, by table
 * @param entries how many, by index
 * @param files how many, by folder of the data
 */
public record Contents(
    Instant made,
    String version,
    Map<String, Long> rows,
    Map<String, Long> entries,
    Map<String, Long> files) {
  static final String NAME = "sauvegarde.json";
  static final String ROWS = "base/";
  static final String ENTRIES = "index/";
  static final String LINES = ".jsonl";

  static final String ORIGINALS = "originals";

  /** The folders of the data that are kept, each with the name its files have in the backup. */
  static final Map<String, String> FOLDERS =
      Map.of(
          ORIGINALS, "donnees/originals/", "readings", "donnees/readings/", "ocr", "donnees/ocr/");

  public Contents {
    rows = new LinkedHashMap<>(rows);
    entries = new LinkedHashMap<>(entries);
    files = new LinkedHashMap<>(files);
  }
}
