package fr.greffe.register;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sum of money.
 *
 * @param value in units of {@code currency}; the lower end of a range; negative only where a budget
 *     prints it so
 * @param upper upper end of a range, else null
 * @param currency ISO 4217
 * @param bound how the document limits the value
 * @param tax tax base where it is said
 * @param unit what one unit of a rate is ("an", "mois", "habitant", "m²", "heure"…), null for a
 *     plain sum; a rate is never summed
 * @param role what the sum is for, {@link Role#UNKNOWN} where the words do not say
 * @param beneficiary who receives it, as written, or null
 * @param account budget account ("6574") where it is said
 * @param year budget year or school year as written ("2021", "2021/2022") where it is said
 * @param flags doubts, in French ("lettres et chiffres différents", "caractères réparés (OCR)"…)
 */
public record Amount(
    BigDecimal value,
    @Nullable BigDecimal upper,
    String currency,
    Bound bound,
    @Nullable Tax tax,
    @Nullable String unit,
    Role role,
    @Nullable String beneficiary,
    @Nullable String account,
    @Nullable String year,
    List<String> flags)
    implements Fact {
  public Amount {
    flags = List.copyOf(flags);
  }

  /** The same sum with its beneficiary. */
  public Amount paidTo(String name) {
    return new Amount(value, upper, currency, bound, tax, unit, role, name, account, year, flags);
  }

  /** How a document limits a value. */
  public enum Bound {
    EXACT,
    APPROXIMATE,
    MAXIMUM,
    MINIMUM,
    RANGE
  }

  /**
   * Tax bases of French public purchase: hors taxes, toutes taxes comprises, the tax itself, net.
   */
  public enum Tax {
    HT,
    TTC,
    TVA,
    NET
  }

  /** What a sum is for. */
  public enum Role {
    GRANT,
    REQUESTED,
    FEE,
    CONTRIBUTION,
    CONTRACT,
    LOAN,
    GUARANTEE,
    PURCHASE,
    SALE,
    RENT,
    PRICE,
    CAP,
    COST,
    BUDGET_LINE,
    BUDGET_TOTAL,
    BALANCE,
    REVENUE,
    TAX,
    PAY,
    PENALTY,
    PREVIOUS,
    CONTEXT,
    UNKNOWN
  }
}
