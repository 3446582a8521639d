package fr.greffe.publishing;

import fr.greffe.dossier.MoneyTable;
import fr.greffe.organisation.French;
import fr.greffe.organisation.LedgerKind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Sums by year, a bar a kind, as a vector drawing with its values written on it. */
final class BarChart {
  private static final int WIDTH = 480;
  private static final int LABELS = 150;
  private static final int BAR = 18;
  private static final int GAP = 8;
  private static final int LARGEST = 220;
  private static final Map<LedgerKind, String> COLOURS =
      Map.of(
          LedgerKind.GRANT, "#1d3557",
          LedgerKind.FEE, "#9d0b18",
          LedgerKind.CONTRIBUTION, "#2f6b4f",
          LedgerKind.CONTRACT, "#6b5b1e");

  private BarChart() {}

  static Block.Picture of(MoneyTable money) {
    Map<LedgerKind, Map<String, BigDecimal>> sums = money.byKindAndYear();
    BigDecimal largest =
        sums.values().stream()
            .flatMap(years -> years.values().stream())
            .max(BigDecimal::compareTo)
            .orElse(BigDecimal.ONE);
    StringBuilder bars = new StringBuilder();
    int y = GAP;
    for (String year : money.years()) {
      for (Map.Entry<LedgerKind, Map<String, BigDecimal>> kind : sums.entrySet()) {
        BigDecimal sum = kind.getValue().get(year);
        if (sum != null) {
          bars.append(bar(year + ", " + kind.getKey().french(), sum, largest, y, kind.getKey()));
          y += BAR + GAP;
        }
      }
    }
    String svg =
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\">%s</svg>"
            .formatted(WIDTH, y, WIDTH, y, bars);
    return new Block.Picture(svg, words(sums, money.years()), WIDTH, y);
  }

  private static String bar(
      String label, BigDecimal sum, BigDecimal largest, int y, LedgerKind kind) {
    double part = largest.signum() == 0 ? 0 : sum.doubleValue() / largest.doubleValue();
    int width = (int) Math.max(1, Math.round(part * LARGEST));
    String text =
        "<text x=\"%d\" y=\"%d\" font-family=\"Source Sans 3, sans-serif\" font-size=\"11\""
            + " text-anchor=\"%s\" fill=\"#1b1f24\">%s</text>";
    int base = y + BAR - 5;
    return text.formatted(LABELS - GAP, base, "end", label)
        + String.format(
            Locale.ROOT,
            "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"%s\"/>",
            LABELS,
            y,
            width,
            BAR,
            COLOURS.getOrDefault(kind, "#4d5560"))
        + text.formatted(LABELS + width + GAP, base, "start", French.sum(sum));
  }

  /** "Sommes votées par année : subventions 2021, 42 000 € ; cotisations 2021, 2 880 €". */
  private static String words(Map<LedgerKind, Map<String, BigDecimal>> sums, List<String> years) {
    return "Sommes votées par année : "
        + years.stream()
            .flatMap(
                year ->
                    sums.entrySet().stream()
                        .filter(kind -> kind.getValue().containsKey(year))
                        .map(
                            kind ->
                                kind.getKey().french()
                                    + " "
                                    + year
                                    + ", "
                                    + French.sum(
                                        kind.getValue().getOrDefault(year, BigDecimal.ZERO))))
            .collect(Collectors.joining(" ; "));
  }
}
