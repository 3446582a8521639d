package fr.greffe.cli;

import fr.greffe.organisation.French;
import fr.greffe.organisation.Ledger;
import fr.greffe.organisation.Ledger.Line;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** A ledger as lines for a terminal, or as CSV. */
final class LedgerText {
  private static final CSVFormat CSV =
      CSVFormat.DEFAULT
          .builder()
          .setHeader(
              "date",
              "annee",
              "organisme",
              "acte",
              "objet",
              "nature",
              "montant",
              "montant_haut",
              "unite",
              "compte",
              "beneficiaire",
              "lien",
              "remarque",
              "pages")
          .get();

  private LedgerText() {}

  static List<String> lines(Ledger ledger) {
    List<String> lines = new ArrayList<>();
    lines.add("Ce que les actes donnent à « " + ledger.organisation().name() + " »");
    if (ledger.lines().isEmpty()) {
      lines.add("  aucune somme dans les actes lus");
      return lines;
    }
    ledger.lines().forEach(line -> lines.addAll(line(line)));
    lines.add("");
    ledger.totals().forEach((kind, sum) -> lines.add(total(kind.french(), sum)));
    lines.add(total("voté en tout", ledger.voted()));
    sums(lines, "par année", ledger.byYear());
    sums(lines, "par organisme", ledger.byBody());
    ledger.gaps().forEach(gap -> lines.add("  " + gap.words() + " — « " + gap.title() + " »"));
    return lines;
  }

  static String csv(Ledger ledger) {
    StringBuilder text = new StringBuilder();
    try (CSVPrinter printer = new CSVPrinter(text, CSV)) {
      for (Line line : ledger.lines()) {
        printer.printRecord(
            line.date(),
            line.year(),
            line.body(),
            line.act(),
            line.object(),
            line.kind().french(),
            line.value().toPlainString(),
            line.upper(),
            line.unit(),
            line.voted() ? "oui" : "non",
            line.payee(),
            line.verdict().french(),
            line.remark(),
            pages(line));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static List<String> line(Line line) {
    String range = line.upper() == null ? "" : " à " + French.sum(line.upper());
    String unit = line.unit() == null ? "" : " par " + line.unit();
    return List.of(
        "",
        "  "
            + French.sum(line.value())
            + range
            + unit
            + ", "
            + line.kind().french()
            + (line.voted() ? "" : " (hors total)")
            + (line.remark().isEmpty() ? "" : " — " + line.remark()),
        "    "
            + line.body()
            + ", "
            + (line.date() == null ? "sans date" : line.date())
            + (line.act() == null ? "" : ", n° " + line.act())
            + ", exercice "
            + line.year(),
        "    " + line.object(),
        "    " + pages(line));
  }

  private static String pages(Line line) {
    return line.places().stream()
        .map(place -> place.location() + ", p. " + place.page())
        .collect(Collectors.joining(" ; "));
  }

  private static void sums(List<String> lines, String title, Map<String, BigDecimal> sums) {
    lines.add("  " + title);
    sums.forEach((name, sum) -> lines.add("  " + total(name, sum)));
  }

  private static String total(String name, BigDecimal sum) {
    return "  " + name + " : " + French.sum(sum);
  }
}
