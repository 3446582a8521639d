package fr.greffe.source;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A file of SCDL « délibérations » as people publish it, conform or not: columns in any order,
 * parted by commas or semicolons, in UTF-8 or in that of Windows.
 *
 * @param columns their names, in capitals
 * @param rows those below the header
 */
public record ScdlTable(List<String> columns, List<CSVRecord> rows) {
  public ScdlTable {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /**
   * Reads a file.
   *
   * @throws IOException in French where it is none of comma-separated values
   */
  public static ScdlTable read(byte[] bytes) throws IOException {
    String text = decoded(bytes);
    String head = text.lines().findFirst().orElse("");
    CSVFormat format =
        CSVFormat.RFC4180
            .builder()
            .setDelimiter(head.contains(";") ? ';' : ',')
            .setIgnoreEmptyLines(true)
            .setTrim(true)
            .get();
    try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
      List<CSVRecord> lines = parser.getRecords();
      return lines.isEmpty()
          ? new ScdlTable(List.of(), List.of())
          : new ScdlTable(
              lines.getFirst().stream().map(name -> name.toUpperCase(Locale.ROOT)).toList(),
              lines.subList(1, lines.size()));
    } catch (IllegalArgumentException | UncheckedIOException e) {
      throw new IOException("ce n'est pas un fichier CSV (" + e.getMessage() + ")", e);
    }
  }

  /** Whether there is a column of that name. */
  public boolean has(String column) {
    return columns.contains(column);
  }

  /** What stands in a column of a row; empty where nothing does. */
  public String cell(CSVRecord row, String column) {
    int at = columns.indexOf(column);
    return at >= 0 && at < row.size() ? row.get(at).strip() : "";
  }

  private static String decoded(byte[] bytes) {
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      text = new String(bytes, Charset.forName("windows-1252"));
    }
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }
}
