package fr.greffe.extraction.amount;

import fr.greffe.document.Document;
import fr.greffe.document.Evidence;
import fr.greffe.document.Span;
import fr.greffe.document.Table;
import fr.greffe.register.Amount;
import fr.greffe.register.Amount.Bound;
import fr.greffe.register.Mention;
import fr.greffe.register.Warning;
import fr.greffe.rules.Lexicon;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Adds up the columns of tables that print a total: where the rows make another sum, both are told.
 * Tables that go on from another page, or with a cell that is no sum, are left.
 */
public final class TotalChecks {
  private static final BigDecimal ROUNDING = new BigDecimal("0.05");

  /** Rows that are parts or sums of other rows: the table does not simply add up. */
  private static final Pattern PART = Pattern.compile("sous|dont|report|moyenne|solde");

  private TotalChecks() {}

  /**
   * The totals that their rows do not make.
   *
   * @param span where the tables are looked for
   * @param amounts those read in {@code span}
   */
  public static List<Warning> check(Document document, Span span, List<Mention<Amount>> amounts) {
    TreeMap<Integer, Mention<Amount>> byStart = new TreeMap<>();
    amounts.forEach(amount -> byStart.put(amount.span().start(), amount));
    return document.tables().stream()
        .filter(table -> table.rows().size() > 2 && stands(table, span))
        .flatMap(table -> check(document.text(), table, byStart).stream())
        .toList();
  }

  private static List<Warning> check(
      String text, Table table, TreeMap<Integer, Mention<Amount>> amounts) {
    Map<Integer, Column> columns = new HashMap<>();
    List<Warning> warnings = new ArrayList<>();
    for (Table.Row row : table.rows()) {
      String label = label(text, row);
      boolean total = label.startsWith("total") || label.startsWith("totaux");
      if (PART.matcher(label).lookingAt()) {
        return warnings;
      }
      for (int at = 1; at < row.cells().size(); at++) {
        Span cell = row.cells().get(at);
        Column column = columns.computeIfAbsent(at, key -> new Column());
        Optional<Mention<Amount>> sum = sum(cell, amounts);
        if (total) {
          sum.flatMap(column::gap).ifPresent(warnings::add);
          column.restart(sum);
        } else {
          column.add(sum, cell.of(text).strip());
        }
      }
    }
    return warnings;
  }

  private static boolean stands(Table table, Span span) {
    return table.rows().stream().flatMap(row -> row.cells().stream()).allMatch(span::contains);
  }

  /** The first words of a row. */
  private static String label(String text, Table.Row row) {
    return row.cells().stream()
        .map(cell -> Lexicon.fold(cell.of(text).strip()))
        .filter(words -> !words.isEmpty())
        .findFirst()
        .orElse("");
  }

  /** The only plain sum of a cell. */
  private static Optional<Mention<Amount>> sum(
      Span cell, TreeMap<Integer, Mention<Amount>> amounts) {
    var inside = amounts.subMap(cell.start(), true, cell.end(), false).values();
    return inside.size() == 1
        ? inside.stream()
            .filter(one -> one.fact().bound() == Bound.EXACT && one.fact().unit() == null)
            .findFirst()
        : Optional.empty();
  }

  /** What a column adds up to so far. */
  private static final class Column {
    private final List<Mention<Amount>> rows = new ArrayList<>();
    private boolean headed;
    private boolean complete = true;

    void add(Optional<Mention<Amount>> sum, String words) {
      if (sum.isPresent()) {
        complete &= headed;
        rows.add(sum.get());
      } else if (rows.isEmpty()) {
        headed |= !words.isEmpty();
      } else if (!words.isEmpty() && !words.equals("-") && !words.equals("–")) {
        complete = false;
      }
    }

    Optional<Warning> gap(Mention<Amount> total) {
      BigDecimal made =
          rows.stream().map(row -> row.fact().value()).reduce(BigDecimal.ZERO, BigDecimal::add);
      BigDecimal printed = total.fact().value();
      return !complete || rows.size() < 2 || made.subtract(printed).abs().compareTo(ROUNDING) <= 0
          ? Optional.empty()
          : Optional.of(warning(made, total));
    }

    /** After a total nothing is sure to begin anew. */
    void restart(Optional<Mention<Amount>> total) {
      complete &= total.isEmpty();
    }

    private Warning warning(BigDecimal made, Mention<Amount> total) {
      List<Evidence> evidence = new ArrayList<>(List.of(total.evidence()));
      rows.forEach(row -> evidence.add(row.evidence()));
      return new Warning(
          "total-du-tableau",
          "Le total imprimé (%s) n'est pas la somme des lignes (%s)."
              .formatted(total.fact().value().toPlainString(), made.toPlainString()),
          evidence);
    }
  }
}
