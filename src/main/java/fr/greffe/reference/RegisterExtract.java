package fr.greffe.reference;

import fr.greffe.organisation.Listed;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * An extract of Sirene (legal units) or of RNA (associations) as published: Parquet, or CSV with a
 * heading line, comma or semicolon. Read row by row, however long.
 */
public final class RegisterExtract {
  private static final String SIRENE = "denominationUniteLegale";
  private static final String RNA = "titre";

  /** The columns that are read; what else a file holds is left in it. */
  static final List<String> COLUMNS =
      List.of(
          SIRENE,
          "denominationUsuelle1UniteLegale",
          "siren",
          "identifiantAssociationUniteLegale",
          "libelleCommuneEtablissement",
          "etatAdministratifUniteLegale",
          RNA,
          "titre_court",
          "siret",
          "id",
          "adrs_libcommune",
          "libcom",
          "date_disso");

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
    try (RegisterRows rows =
        ParquetRows.isParquet(file) ? ParquetRows.open(file) : CsvRows.open(file)) {
      boolean sirene = rows.columns().contains(SIRENE);
      if (!sirene && !rows.columns().contains(RNA)) {
        throw new IOException(
            file
                + " : ni un extrait de Sirene (colonne denominationUniteLegale) ni un extrait du"
                + " RNA (colonne titre)");
      }
      long read = 0;
      while (rows.next()) {
        read++;
        Listed listed = sirene ? sirene(rows) : rna(rows);
        if (listed != null) {
          each.accept(listed);
        }
      }
      return read;
    }
  }

  private static @Nullable Listed sirene(RegisterRows row) throws IOException {
    String name = first(row, SIRENE, "denominationUsuelle1UniteLegale");
    String ended = "C".equals(first(row, "etatAdministratifUniteLegale")) ? "cessée" : null;
    String rna = first(row, "identifiantAssociationUniteLegale");
    String place = first(row, "libelleCommuneEtablissement");
    return name == null
        ? null
        : new Listed(
            "Sirene", name, null, digits(first(row, "siren"), 9), null, rna, place, null, ended);
  }

  private static @Nullable Listed rna(RegisterRows row) throws IOException {
    String name = first(row, RNA, "titre_court");
    String siret = digits(first(row, "siret"), 14);
    String end = first(row, "date_disso");
    boolean dissolved = end != null && !end.startsWith("0001");
    return name == null
        ? null
        : new Listed(
            "RNA",
            name,
            null,
            siret == null || siret.length() < 9 ? null : siret.substring(0, 9),
            siret,
            first(row, "id"),
            first(row, "adrs_libcommune", "libcom"),
            null,
            dissolved ? "dissoute le " + end : null);
  }

  /** A number that a column of figures has robbed of its first zeros. */
  private static @Nullable String digits(@Nullable String number, int length) {
    return number == null || !number.matches("\\d+")
        ? number
        : "0".repeat(Math.max(0, length - number.length())) + number;
  }

  private static @Nullable String first(RegisterRows row, String... columns) throws IOException {
    for (String column : columns) {
      String cell = row.columns().contains(column) ? row.cell(column) : null;
      if (cell != null && !cell.isBlank()) {
        return cell.strip();
      }
    }
    return null;
  }
}
