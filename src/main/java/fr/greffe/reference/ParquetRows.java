package fr.greffe.reference;

import dev.hardwood.InputFile;
import dev.hardwood.reader.ParquetFileReader;
import dev.hardwood.reader.RowReader;
import dev.hardwood.schema.ColumnProjection;
import dev.hardwood.schema.ColumnSchema;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A list in Parquet, the form in which INSEE gives out Sirene: only the columns that are asked for
 * are read from the file.
 */
final class ParquetRows implements RegisterRows {
  private static final String MAGIC = "PAR1";

  /** What the library tells of itself is no matter of who loads a list. */
  private static final Logger LIBRARY = Logger.getLogger("dev.hardwood");

  static {
    LIBRARY.setLevel(Level.WARNING);
  }

  private final Path file;
  private final ParquetFileReader reader;
  private final Set<String> columns;
  private final RowReader rows;

  private ParquetRows(Path file, ParquetFileReader reader) {
    this.file = file;
    this.reader = reader;
    columns =
        reader.getFileSchema().getColumns().stream()
            .map(ColumnSchema::name)
            .filter(RegisterExtract.COLUMNS::contains)
            .collect(Collectors.toUnmodifiableSet());
    rows =
        columns.isEmpty()
            ? reader.buildRowReader().head(1).build()
            : reader
                .buildRowReader()
                .projection(ColumnProjection.columns(columns.toArray(String[]::new)))
                .build();
  }

  /** True for a file that says so, by its first bytes or by its name. */
  static boolean isParquet(Path file) throws IOException {
    try (InputStream bytes = Files.newInputStream(file)) {
      String first = new String(bytes.readNBytes(MAGIC.length()), StandardCharsets.US_ASCII);
      return first.equals(MAGIC) || file.toString().endsWith(".parquet");
    }
  }

  static ParquetRows open(Path file) throws IOException {
    try {
      ParquetFileReader reader = ParquetFileReader.open(InputFile.of(file));
      try {
        return new ParquetRows(file, reader);
      } catch (RuntimeException broken) {
        reader.close();
        throw broken;
      }
    } catch (IOException | RuntimeException broken) {
      throw unreadable(file, broken);
    }
  }

  @Override
  public Set<String> columns() {
    return columns;
  }

  @Override
  public boolean next() throws IOException {
    try {
      boolean more = rows.hasNext();
      if (more) {
        rows.next();
      }
      return more;
    } catch (RuntimeException broken) {
      throw unreadable(file, broken);
    }
  }

  @Override
  public @Nullable String cell(String column) throws IOException {
    try {
      Object value = rows.isNull(column) ? null : rows.getValue(column);
      return value instanceof byte[] bytes
          ? new String(bytes, StandardCharsets.UTF_8)
          : value == null ? null : value.toString();
    } catch (RuntimeException broken) {
      throw unreadable(file, broken);
    }
  }

  @Override
  public void close() throws IOException {
    rows.close();
    reader.close();
  }

  private static IOException unreadable(Path file, Exception cause) {
    return new IOException(
        file
            + " : fichier Parquet illisible, tronqué ou d'une forme inconnue ; rechargez-le, ou"
            + " convertissez-le en CSV ("
            + cause.getMessage()
            + ")",
        cause);
  }
}
