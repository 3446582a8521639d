package fr.greffe.fetching;

import fr.greffe.source.ScdlTable;
import fr.greffe.source.WebAddress;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;

/** A file of deliberations in the SCDL format: the addresses of its column DELIB_URL. */
final class ScdlLinks implements ListReader {
  private static final String COLUMN = "DELIB_URL";
  private static final String NUMBER = "DELIB_ID";

  @Override
  public ListPart read(URI address, byte[] bytes) throws IOException {
    ScdlTable table = ScdlTable.read(bytes);
    if (!table.has(COLUMN)) {
      throw new IOException("ce n'est pas un fichier SCDL : la colonne " + COLUMN + " manque");
    }
    List<ListedAddress> documents = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    for (CSVRecord row : table.rows()) {
      String link = table.cell(row, COLUMN);
      Optional<URI> to = link.isEmpty() ? Optional.empty() : WebAddress.of(address, link);
      to.ifPresentOrElse(
          document -> documents.add(new ListedAddress(document, null)),
          () -> problems.add(problem(row, table.cell(row, NUMBER), link)));
    }
    return new ListPart(documents, List.of(), problems);
  }

  private static String problem(CSVRecord row, String number, String link) {
    String act = number.isEmpty() ? "" : " (n° " + number + ")";
    String why = link.isEmpty() ? "sans " + COLUMN : COLUMN + " n'est pas une adresse : " + link;
    return "ligne " + row.getRecordNumber() + act + " : " + why;
  }
}
