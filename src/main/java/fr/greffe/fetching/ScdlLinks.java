package fr.greffe.fetching;

import fr.greffe.source.WebAddress;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A file of deliberations in the SCDL format: the addresses of its column DELIB_URL. */
final class ScdlLinks implements ListReader {
  private static final String COLUMN = "DELIB_URL";
  private static final String NUMBER = "DELIB_ID";

  @Override
  public ListPart read(URI address, byte[] bytes) throws IOException {
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
      return read(address, parser.getRecords());
    } catch (IllegalArgumentException | UncheckedIOException e) {
      throw new IOException("ce n'est pas un fichier CSV (" + e.getMessage() + ")", e);
    }
  }

  private static ListPart read(URI address, List<CSVRecord> rows) throws IOException {
    List<String> head =
        rows.isEmpty()
            ? List.of()
            : rows.getFirst().stream().map(name -> name.toUpperCase(Locale.ROOT)).toList();
    int column = head.indexOf(COLUMN);
    if (column < 0) {
      throw new IOException("ce n'est pas un fichier SCDL : la colonne " + COLUMN + " manque");
    }
    List<ListedAddress> documents = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    for (CSVRecord row : rows.subList(1, rows.size())) {
      String link = cell(row, column);
      Optional<URI> to = link.isEmpty() ? Optional.empty() : WebAddress.of(address, link);
      to.ifPresentOrElse(
          document -> documents.add(new ListedAddress(document, null)),
          () -> problems.add(problem(row, cell(row, head.indexOf(NUMBER)), link)));
    }
    return new ListPart(documents, List.of(), problems);
  }

  private static String problem(CSVRecord row, String number, String link) {
    String act = number.isEmpty() ? "" : " (n° " + number + ")";
    String why = link.isEmpty() ? "sans " + COLUMN : COLUMN + " n'est pas une adresse : " + link;
    return "ligne " + row.getRecordNumber() + act + " : " + why;
  }

  private static String cell(CSVRecord row, int column) {
    return column >= 0 && column < row.size() ? row.get(column).strip() : "";
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
