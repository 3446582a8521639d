package fr.greffe.export;

import fr.greffe.source.ScdlTable;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A file of SCDL « délibérations » that was published, conform or not; columns that the standard
 * does not know are passed over.
 *
 * @param rows in the order of the file
 */
public record PublishedFile(List<PublishedRow> rows) {
  public PublishedFile {
    rows = List.copyOf(rows);
  }

  /**
   * Reads a file.
   *
   * @throws IOException in French where it is no such file
   */
  public static PublishedFile read(byte[] bytes) throws IOException {
    ScdlTable table = ScdlTable.read(bytes);
    if (!table.has(ScdlColumn.DELIB_ID.name())) {
      throw new IOException(
          "ce n'est pas un fichier SCDL « délibérations » : la colonne DELIB_ID manque");
    }
    return new PublishedFile(
        table.rows().stream()
            .map(
                line ->
                    new PublishedRow(
                        line.getRecordNumber(), row(column -> table.cell(line, column.name()))))
            .toList());
  }

  private static ScdlRow row(Function<ScdlColumn, String> cells) {
    return new ScdlRow(
        Arrays.stream(ScdlColumn.values()).collect(Collectors.toMap(Function.identity(), cells)));
  }

  /** The addresses that the file gives for its acts, each once. */
  public List<String> addresses() {
    return rows.stream()
        .map(published -> published.row().get(ScdlColumn.DELIB_URL))
        .filter(address -> !address.isEmpty())
        .distinct()
        .toList();
  }
}
