package fr.greffe.organisation;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Sums as French papers print them. */
public final class French {
  private French() {}

  /** "42 000 €", with cents where there are any. */
  public static String sum(BigDecimal value) {
    boolean whole = value.stripTrailingZeros().scale() <= 0;
    DecimalFormat format =
        new DecimalFormat(
            whole ? "#,##0" : "#,##0.00", DecimalFormatSymbols.getInstance(Locale.FRENCH));
    return format.format(value).replace('\u202f', ' ') + " €";
  }
}
