package fr.greffe.extraction.amount;

import fr.greffe.register.Amount;
import fr.greffe.register.Amount.Tax;
import fr.greffe.register.Mention;
import fr.greffe.register.Warning;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Compares sums that a document prints side by side, before tax, tax and with tax. */
public final class AmountChecks {
  private static final int NEAR = 80;
  private static final BigDecimal ROUNDING = new BigDecimal("0.05");
  private static final BigDecimal HIGHEST = new BigDecimal("1.20");

  private AmountChecks() {}

  /** The contradictions among the sums of one act, in order of the text. */
  public static List<Warning> check(List<Mention<Amount>> amounts) {
    List<Warning> warnings = new ArrayList<>();
    for (int i = 0; i + 1 < amounts.size(); i++) {
      if (i + 2 < amounts.size()) {
        three(amounts.subList(i, i + 3)).ifPresent(warnings::add);
      }
      two(amounts.get(i), amounts.get(i + 1)).ifPresent(warnings::add);
    }
    return warnings;
  }

  private static Optional<Warning> three(List<Mention<Amount>> row) {
    Optional<BigDecimal> net = value(row, Tax.HT);
    Optional<BigDecimal> tax = value(row, Tax.TVA);
    Optional<BigDecimal> gross = value(row, Tax.TTC);
    if (net.isEmpty()
        || tax.isEmpty()
        || gross.isEmpty()
        || !near(row.get(0), row.get(1))
        || !near(row.get(1), row.get(2))) {
      return Optional.empty();
    }
    BigDecimal gap = net.get().add(tax.get()).subtract(gross.get()).abs();
    return gap.compareTo(ROUNDING) <= 0
        ? Optional.empty()
        : Optional.of(
            new Warning(
                "montants-ht-tva-ttc",
                "Hors taxes et TVA ne font pas le montant TTC imprimé.",
                row.stream().map(Mention::evidence).toList()));
  }

  /** No French rate of VAT is above twenty per cent. */
  private static Optional<Warning> two(Mention<Amount> first, Mention<Amount> second) {
    if (first.fact().tax() != Tax.HT || second.fact().tax() != Tax.TTC || !near(first, second)) {
      return Optional.empty();
    }
    BigDecimal net = first.fact().value();
    BigDecimal gross = second.fact().value();
    boolean possible =
        gross.compareTo(net) >= 0 && gross.compareTo(net.multiply(HIGHEST).add(ROUNDING)) <= 0;
    return possible || net.signum() < 0
        ? Optional.empty()
        : Optional.of(
            new Warning(
                "montants-ht-ttc",
                "Le montant TTC ne peut venir du montant hors taxes qui le précède.",
                List.of(first.evidence(), second.evidence())));
  }

  private static Optional<BigDecimal> value(List<Mention<Amount>> row, Tax tax) {
    return row.stream()
        .map(Mention::fact)
        .filter(amount -> amount.tax() == tax && amount.upper() == null)
        .map(Amount::value)
        .findFirst();
  }

  private static boolean near(Mention<Amount> first, Mention<Amount> second) {
    return second.span().start() - first.span().end() <= NEAR
        && first.fact().currency().equals(second.fact().currency());
  }
}
