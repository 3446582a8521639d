package fr.greffe.extraction.amount;

import fr.greffe.document.Span;
import fr.greffe.register.Amount.Tax;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A sum as it is written, before the words around it are heard.
 *
 * @param span in offsets of the text
 * @param value lower end of a range
 * @param upper upper end of a range, or null
 * @param currency ISO 4217
 * @param tax where it is said
 * @param unit where it is a rate
 * @param flags doubts and particulars, in French
 * @param rule name of the rule
 */
record Sum(
    Span span,
    BigDecimal value,
    @Nullable BigDecimal upper,
    String currency,
    @Nullable Tax tax,
    @Nullable String unit,
    List<String> flags,
    String rule) {
  static final String EURO = "EUR";

  Sum {
    flags = List.copyOf(flags);
  }

  static Sum euros(Span span, BigDecimal value, String rule, String... flags) {
    return new Sum(span, value, null, EURO, null, null, List.of(flags), rule);
  }

  Sum flagged(String flag) {
    List<String> more = Stream.concat(flags.stream(), Stream.of(flag)).distinct().toList();
    return new Sum(span, value, upper, currency, tax, unit, more, rule);
  }

  Sum at(Span other) {
    return new Sum(other, value, upper, currency, tax, unit, flags, rule);
  }

  Sum of(BigDecimal other) {
    return new Sum(span, other, upper, currency, tax, unit, flags, rule);
  }

  Sum taxed(@Nullable Tax other) {
    return new Sum(span, value, upper, currency, other, unit, flags, rule);
  }
}
