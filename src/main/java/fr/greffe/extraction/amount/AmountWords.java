package fr.greffe.extraction.amount;

import fr.greffe.extraction.number.Digits;
import fr.greffe.extraction.number.NumberWords;
import fr.greffe.register.Amount.Tax;
import fr.greffe.rules.Lexicon;
import fr.greffe.rules.RuleMatch;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the parts of a sum: number, multiple, currency, tax base, unit.
 *
 * @param numbers number words
 * @param scales factor by folded word
 * @param currencies ISO code by folded word
 * @param taxes base by folded word, without points and spaces
 * @param units canonical unit by folded word
 * @param unit any unit
 */
record AmountWords(
    NumberWords numbers,
    Map<String, Lexicon.Entry> scales,
    Map<String, Lexicon.Entry> currencies,
    Map<String, Lexicon.Entry> taxes,
    Map<String, Lexicon.Entry> units,
    Pattern unit) {
  private static final Pattern TAX_NOISE = Pattern.compile("[\\s.()\\u00a0\\u202f]+");

  static AmountWords load(Path config) {
    Lexicon units = lexicon(config, "rate-units");
    return new AmountWords(
        NumberWords.load(config),
        lexicon(config, "scales").byFoldedTerm(),
        lexicon(config, "other-currencies").byFoldedTerm(),
        lexicon(config, "tax-words").byFoldedTerm(),
        units.byFoldedTerm(),
        Pattern.compile(
            "(?<!\\p{L})(?:" + units.asAlternative() + ")(?!\\p{L})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
  }

  private static Lexicon lexicon(Path config, String name) {
    return Lexicon.load(config.resolve("lexicons/" + name + ".tsv"));
  }

  /** A number in figures, times a scale where there is one. */
  Optional<Digits> number(String text, @Nullable String scale) {
    if (scale == null) {
      return Digits.read(text);
    }
    Lexicon.Entry factor = scales.get(Lexicon.fold(scale));
    return factor == null
        ? Optional.empty()
        : Digits.readScaled(text)
            .map(
                digits ->
                    new Digits(
                        plain(digits.value().multiply(new BigDecimal(factor.column(0)))), false));
  }

  Optional<BigDecimal> inWords(String text) {
    OptionalLong value = numbers.read(text);
    return value.isPresent()
        ? Optional.of(BigDecimal.valueOf(value.getAsLong()))
        : Optional.empty();
  }

  Optional<String> currency(String text) {
    return Optional.ofNullable(currencies.get(Lexicon.fold(text.strip().replaceAll("\\s+", " "))))
        .map(entry -> entry.column(0));
  }

  Optional<Tax> tax(RuleMatch match) {
    return match
        .part("tax")
        .or(() -> match.part("taxb"))
        .or(() -> match.part("tax0"))
        .map(word -> taxes.get(TAX_NOISE.matcher(Lexicon.fold(word)).replaceAll("")))
        .map(entry -> Tax.valueOf(entry.column(0)));
  }

  /** "/m²/an" is "m²/an". */
  Optional<String> unit(RuleMatch match) {
    List<String> found = new ArrayList<>();
    Matcher matcher = unit.matcher(match.part("unit").orElse(""));
    while (matcher.find()) {
      Lexicon.Entry entry = units.get(Lexicon.fold(matcher.group().replaceAll("\\s+", " ")));
      if (entry != null) {
        found.add(entry.column(0));
      }
    }
    return found.isEmpty() ? Optional.empty() : Optional.of(String.join("/", found));
  }

  /** Without idle zeros and without exponent: 1.2 × 10⁶ is 1200000. */
  static BigDecimal plain(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
