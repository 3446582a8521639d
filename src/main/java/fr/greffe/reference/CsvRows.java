package fr.greffe.reference;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** A list in CSV: a heading line, then rows cut by semicolons or commas. */
final class CsvRows implements RegisterRows {
  private static final int LONGEST_HEADING = 1 << 16;

  private final Path file;
  private final CSVParser parser;
  private final Iterator<CSVRecord> rows;
  private final Set<String> columns;
  private @Nullable CSVRecord row;

  private CsvRows(Path file, CSVParser parser) {
    this.file = file;
    this.parser = parser;
    rows = parser.iterator();
    columns = Set.copyOf(parser.getHeaderNames());
  }

  static CsvRows open(Path file) throws IOException {
    BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
    try {
      reader.mark(LONGEST_HEADING);
      String heading = reader.readLine();
      reader.reset();
      return new CsvRows(
          file,
          CSVFormat.DEFAULT
              .builder()
              .setDelimiter(heading != null && heading.contains(";") ? ';' : ',')
              .setHeader()
              .setSkipHeaderRecord(true)
              .get()
              .parse(reader));
    } catch (IOException | IllegalArgumentException notCsv) {
      reader.close();
      throw unreadable(file, notCsv);
    }
  }

  @Override
  public Set<String> columns() {
    return columns;
  }

  @Override
  public boolean next() throws IOException {
    try {
      row = rows.hasNext() ? rows.next() : null;
      return row != null;
    } catch (UncheckedIOException | IllegalStateException broken) {
      throw unreadable(file, broken);
    }
  }

  @Override
  public @Nullable String cell(String column) {
    return row != null && row.isSet(column) ? row.get(column) : null;
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }

  private static IOException unreadable(Path file, Exception cause) {
    return new IOException(file + " : fichier CSV illisible (" + cause.getMessage() + ")", cause);
  }
}
