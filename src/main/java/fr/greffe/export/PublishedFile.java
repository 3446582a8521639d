package fr.greffe.export;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * A file of SCDL « délibérations » that was published, conform or not: columns in any order, parted
 * by commas or semicolons; columns that the standard does not know are passed over.
 *
 * @param rows in the order of the file
 */
public record PublishedFile(List<PublishedRow> rows) {
  private static final int LONGEST_HEADER = 10_000;

  public PublishedFile {
    rows = List.copyOf(rows);
  }

  /**
   * Reads a file.
   *
   * @throws IllegalStateException in French where no column names the acts
   */
  public static PublishedFile read(Reader file) throws IOException {
    BufferedReader lines = new BufferedReader(file);
    List<PublishedRow> rows = new ArrayList<>();
    List<String> header = List.of();
    for (CSVRecord line : format(lines).parse(lines)) {
      if (line.getRecordNumber() == 1) {
        header = line.stream().map(PublishedFile::column).toList();
      } else {
        rows.add(new PublishedRow(line.getRecordNumber(), row(header, line)));
      }
    }
    if (!header.contains(ScdlColumn.DELIB_ID.name())) {
      throw new IllegalStateException(
          "ce n'est pas un fichier SCDL « délibérations » : la colonne DELIB_ID y manque");
    }
    return new PublishedFile(rows);
  }

  /** The addresses that the file gives for its acts, each once. */
  public List<URI> addresses() {
    return rows.stream()
        .map(published -> published.row().get(ScdlColumn.DELIB_URL))
        .filter(ScdlColumn.DELIB_URL.form()::accepts)
        .distinct()
        .flatMap(PublishedFile::address)
        .toList();
  }

  private static Stream<URI> address(String cell) {
    try {
      return Stream.of(URI.create(cell));
    } catch (IllegalArgumentException e) {
      return Stream.empty();
    }
  }

  private static CSVFormat format(BufferedReader lines) throws IOException {
    lines.mark(LONGEST_HEADER);
    String header = lines.readLine();
    lines.reset();
    boolean semicolons = header != null && header.indexOf(';') > 0 && header.indexOf(',') < 0;
    return CSVFormat.RFC4180.builder().setDelimiter(semicolons ? ';' : ',').get();
  }

  private static String column(String name) {
    return name.replace("\ufeff", "").strip().toUpperCase(Locale.ROOT);
  }

  private static ScdlRow row(List<String> header, CSVRecord line) {
    Map<ScdlColumn, String> cells = new EnumMap<>(ScdlColumn.class);
    for (ScdlColumn column : ScdlColumn.values()) {
      int at = header.indexOf(column.name());
      if (at >= 0 && at < line.size()) {
        cells.put(column, line.get(at));
      }
    }
    return new ScdlRow(cells);
  }
}
