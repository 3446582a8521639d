package fr.greffe.reference;

import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rows of a published list, one after the other, their cells by the names of its columns. */
sealed interface RegisterRows extends AutoCloseable permits CsvRows, ParquetRows {
  Set<String> columns();

  /** Goes to the next row, false when there is none. */
  boolean next() throws IOException;

  /** What the row has in one of {@link #columns()}, or null. */
  @Nullable String cell(String column) throws IOException;

  @Override
  void close() throws IOException;
}
