package fr.greffe.dossier;

import fr.greffe.organisation.French;
import fr.greffe.organisation.LedgerKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The sums of a dossier: each act's sum once, kinds never added up together. */
public record MoneyTable(List<Row> rows) {
  public MoneyTable {
    rows = List.copyOf(rows);
  }

  /**
   * A sum of an act.
   *
   * @param year budget year where it is said, else that of the sitting
   * @param day of the sitting, or null
   * @param body who votes
   * @param beneficiary who receives, or null where the act does not say
   * @param kind what it is
   * @param nature the kind in French, or what the sum is cited for
   * @param value in euros, the lower end of a range
   * @param upper upper end of a range, else null
   * @param unit of a rate, else null
   * @param counted true for a sum that a total of votes adds up
   * @param remark why it is not counted, or a doubt; may be empty
   * @param object of the act
   * @param citations where it stands
   */
  public record Row(
      String year,
      @Nullable LocalDate day,
      String body,
      @Nullable String beneficiary,
      LedgerKind kind,
      String nature,
      BigDecimal value,
      @Nullable BigDecimal upper,
      @Nullable String unit,
      boolean counted,
      String remark,
      String object,
      List<Citation> citations) {
    public Row {
      citations = List.copyOf(citations);
    }

    /** The same with protected words hidden. */
    Row hidden(Hiding hiding) {
      return new Row(
          year,
          day,
          body,
          beneficiary == null ? null : hiding.words(citations, beneficiary),
          kind,
          nature,
          value,
          upper,
          unit,
          counted,
          remark,
          hiding.words(citations, object),
          Hiding.citations(citations, hiding));
    }

    /** "42 000 €", "de 5 000 € à 10 000 €", "12 € par an". */
    public String sum() {
      return (upper == null
              ? French.sum(value)
              : "de " + French.sum(value) + " à " + French.sum(upper))
          + (unit == null ? "" : " par " + unit);
    }
  }

  /** What was voted by kind and year, kinds in their order. */
  public Map<LedgerKind, Map<String, BigDecimal>> byKindAndYear() {
    Map<LedgerKind, Map<String, BigDecimal>> sums = new TreeMap<>();
    rows.stream()
        .filter(Row::counted)
        .forEach(
            row ->
                sums.computeIfAbsent(row.kind(), kind -> new TreeMap<>())
                    .merge(row.year(), row.value(), BigDecimal::add));
    return sums;
  }

  /** The years that sums were voted for, in order. */
  public List<String> years() {
    return rows.stream().filter(Row::counted).map(Row::year).distinct().sorted().toList();
  }
}
