package fr.greffe.reference;

import fr.greffe.organisation.Listed;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * An extract of Sirene (legal units) or of RNA (associations) as published: CSV with a heading
 * line, comma or semicolon. Read row by row, however long.
 */
public final class RegisterExtract {
  private static final Map<String, List<String>> SIRENE =
      Map.of(
          "name",
          List.of("denominationUniteLegale", "denominationUsuelle1UniteLegale"),
          "siren",
          List.of("siren"),
          "rna",
          List.of("identifiantAssociationUniteLegale"),
          "place",
          List.of("libelleCommuneEtablissement"),
          "end",
          List.of("etatAdministratifUniteLegale"));
  private static final Map<String, List<String>> RNA =
      Map.of(
          "name",
          List.of("titre", "titre_court"),
          "siret",
          List.of("siret"),
          "rna",
          List.of("id"),
          "place",
          List.of("adrs_libcommune", "libcom"),
          "end",
          List.of("date_disso"));

  private final Path file;

  public RegisterExtract(Path file) {
    this.file = file;
  }

  /**
   * Gives each organisation that has a name; tells how many rows there were.
   *
   * @throws IOException saying in French what the file is not
   */
  public long read(Consumer<Listed> each) throws IOException {
    if (file.toString().endsWith(".parquet")) {
      throw new IOException(
          file
              + " : le format Parquet n'est pas lu ; convertissez-le en CSV, par exemple avec"
              + " duckdb : COPY (SELECT * FROM 'extrait.parquet') TO 'extrait.csv' (HEADER)");
    }
    long rows = 0;
    try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      reader.mark(1 << 16);
      String heading = reader.readLine();
      reader.reset();
      char between = heading != null && heading.contains(";") ? ';' : ',';
      CSVFormat format =
          CSVFormat.DEFAULT
              .builder()
              .setDelimiter(between)
              .setHeader()
              .setSkipHeaderRecord(true)
              .get();
      try (CSVParser parser = format.parse(reader)) {
        boolean sirene = parser.getHeaderNames().contains("denominationUniteLegale");
        if (!sirene && !parser.getHeaderNames().contains("titre")) {
          throw new IOException(
              file
                  + " : ni un extrait de Sirene (colonne denominationUniteLegale) ni un extrait du"
                  + " RNA (colonne titre)");
        }
        for (CSVRecord row : parser) {
          rows++;
          Listed listed = sirene ? sirene(row) : rna(row);
          if (listed != null) {
            each.accept(listed);
          }
        }
      }
    }
    return rows;
  }

  private static @Nullable Listed sirene(CSVRecord row) {
    String name = cell(row, SIRENE, "name");
    String ended = "C".equals(cell(row, SIRENE, "end")) ? "cessée" : null;
    String siren = cell(row, SIRENE, "siren");
    String rna = cell(row, SIRENE, "rna");
    return name == null
        ? null
        : new Listed(
            "Sirene", name, null, siren, null, rna, cell(row, SIRENE, "place"), null, ended);
  }

  private static @Nullable Listed rna(CSVRecord row) {
    String name = cell(row, RNA, "name");
    String siret = cell(row, RNA, "siret");
    String end = cell(row, RNA, "end");
    boolean dissolved = end != null && !end.startsWith("0001");
    return name == null
        ? null
        : new Listed(
            "RNA",
            name,
            null,
            siret == null || siret.length() < 9 ? null : siret.substring(0, 9),
            siret,
            cell(row, RNA, "rna"),
            cell(row, RNA, "place"),
            null,
            dissolved ? "dissoute le " + end : null);
  }

  private static @Nullable String cell(
      CSVRecord row, Map<String, List<String>> columns, String what) {
    return columns.getOrDefault(what, List.of()).stream()
        .filter(row::isSet)
        .map(row::get)
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElse(null);
  }
}
