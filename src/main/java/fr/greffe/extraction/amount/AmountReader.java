package fr.greffe.extraction.amount;

import fr.greffe.document.Span;
import fr.greffe.extraction.number.Digits;
import fr.greffe.rules.RuleMatch;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Turns the named parts of a match of {@code amount.yaml} into sums, whatever the rule. */
record AmountReader(AmountWords words) {
  static final String UNDERSTOOD = "monnaie sous-entendue";
  private static final String REPAIRED = "caractères réparés (OCR)";
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final Pattern NUMBER = Pattern.compile("\\d[\\d \\u00a0\\u202f.'’]*(?:,\\d+)?");

  /** Nothing where the parts make no number. */
  List<Sum> read(RuleMatch match) {
    if (has(match, "others")) {
      return list(match);
    }
    if (has(match, "former")) {
      return change(match);
    }
    return one(match).stream().toList();
  }

  private Optional<Sum> one(RuleMatch match) {
    if (has(match, "words")) {
      return inWords(match);
    }
    if (has(match, "centvalue")) {
      return cents(match);
    }
    if (has(match, "halfof")) {
      return scaled("1", match.part("halfof").orElse(""))
          .map(value -> sum(match, value.divide(BigDecimal.TWO)));
    }
    if (has(match, "baremillions")) {
      return scaled(match.part("value").orElse(""), match.part("baremillions").orElse(""))
          .map(value -> sum(match, value).flagged(UNDERSTOOD));
    }
    if (has(match, "lost")) {
      return Digits.read(match.part("lost").orElse(""))
          .map(digits -> sum(match, digits.value()).flagged("signe euro perdu"));
    }
    if (has(match, "unsigned")) {
      return Digits.read(match.part("unsigned").orElse(""))
          .map(digits -> sum(match, digits.value()).flagged(UNDERSTOOD));
    }
    if (has(match, "gratuity")) {
      return Optional.of(sum(match, BigDecimal.ZERO).flagged("gratuit"));
    }
    return has(match, "value")
        ? inFigures(match)
        : Optional.of(sum(match, BigDecimal.ONE).flagged("symbolique"));
  }

  private Optional<Sum> inFigures(RuleMatch match) {
    boolean repaired = match.rule().name().startsWith("repaired");
    String text = match.part("value").orElse("");
    String figures = repaired ? repair(text) : text;
    Optional<Digits> digits = words.number(figures, scale(match).orElse(null));
    return digits.map(
        number -> {
          Sum sum = sum(match, withCents(match, number.value()));
          if (has(match, "half")) {
            sum = sum.of(AmountWords.plain(sum.value().add(half(match))));
          }
          Sum known =
              new Sum(
                  sum.span(),
                  sum.value(),
                  upper(match).orElse(null),
                  sum.currency(),
                  sum.tax(),
                  sum.unit(),
                  sum.flags(),
                  sum.rule());
          return particulars(match, known, number.ambiguous() && text.contains(","), repaired);
        });
  }

  private Sum particulars(RuleMatch match, Sum sum, boolean ambiguous, boolean repaired) {
    Sum more = sum;
    if (ambiguous) {
      more = more.flagged("virgule ambiguë");
    }
    if (repaired) {
      more = more.flagged(REPAIRED);
    }
    Optional<String> times = match.part("times").flatMap(this::count);
    if (times.isPresent()) {
      more = more.flagged(times.get() + " fois");
    }
    return has(match, "rate")
        ? more.flagged("base d'un taux de " + match.part("rate").orElse("") + " %")
        : more;
  }

  private Optional<String> count(String text) {
    return Character.isDigit(text.charAt(0))
        ? Optional.of(text)
        : words.inWords(text).map(BigDecimal::toPlainString);
  }

  private Optional<BigDecimal> upper(RuleMatch match) {
    return match
        .part("upper")
        .flatMap(text -> words.number(text, scale(match).orElse(null)))
        .map(Digits::value);
  }

  private BigDecimal half(RuleMatch match) {
    return scaled("1", scale(match).orElse("")).orElse(BigDecimal.ZERO).divide(BigDecimal.TWO);
  }

  private static BigDecimal withCents(RuleMatch match, BigDecimal value) {
    Optional<String> cents = match.part("cents").or(() -> match.part("centsb"));
    return cents
        .map(
            text ->
                value
                    .setScale(0, java.math.RoundingMode.DOWN)
                    .add(new BigDecimal(text).movePointLeft(2)))
        .filter(sum -> value.stripTrailingZeros().scale() <= 0)
        .orElse(value);
  }

  /** "quatre millions et demi": half of the last multiple said. */
  private static BigDecimal halfOf(BigDecimal value) {
    int group = (value.precision() - value.scale() - 1) / 3;
    return BigDecimal.ONE.scaleByPowerOfTen(3 * group).divide(BigDecimal.TWO);
  }

  private Optional<Sum> inWords(RuleMatch match) {
    Optional<BigDecimal> cents = match.part("centwords").flatMap(words::inWords);
    return words
        .inWords(match.part("words").orElse(""))
        .map(
            euros ->
                cents
                    .filter(part -> part.compareTo(HUNDRED) < 0)
                    .map(part -> euros.add(part.movePointLeft(2).setScale(2)))
                    .orElse(euros))
        .map(value -> has(match, "half") ? value.add(halfOf(value)) : value)
        .map(value -> sum(match, value));
  }

  private Optional<Sum> cents(RuleMatch match) {
    String text = match.part("centvalue").orElse("");
    return Digits.read(text)
        .map(
            digits -> {
              Sum sum = sum(match, digits.value().movePointLeft(2));
              return digits.value().compareTo(BigDecimal.ONE) < 0
                  ? sum.flagged("centime ou euro ?")
                  : sum;
            });
  }

  /** "15 000 et 20 000 €". */
  private List<Sum> list(RuleMatch match) {
    Span place = match.partSpan("others").orElseThrow();
    List<Sum> sums = new ArrayList<>();
    Matcher number = NUMBER.matcher(match.part("others").orElse(""));
    while (number.find()) {
      Span span = new Span(number.start(), number.start() + number.group().strip().length());
      words
          .number(number.group().strip(), scale(match).orElse(null))
          .ifPresent(
              digits ->
                  sums.add(
                      Sum.euros(span.shift(place.start()), digits.value(), match.rule().name())
                          .taxed(words.tax(match).orElse(null))));
    }
    int start = match.partSpan("value").orElseThrow().start();
    inFigures(match).ifPresent(sum -> sums.add(sum.at(new Span(start, match.span().end()))));
    return sums;
  }

  /** "de 2 000 à 3 000 €": what it was, what it becomes. */
  private List<Sum> change(RuleMatch match) {
    Span place = match.partSpan("former").orElseThrow();
    int start = match.partSpan("value").orElseThrow().start();
    Optional<Sum> former =
        words
            .number(match.part("former").orElse(""), scale(match).orElse(null))
            .map(digits -> sum(match, digits.value()).at(place).flagged("ancien montant"));
    Optional<Sum> next =
        inFigures(match)
            .map(sum -> sum.at(new Span(start, match.span().end())).flagged("nouveau montant"));
    return Stream.concat(former.stream(), next.stream()).toList();
  }

  private Sum sum(RuleMatch match, BigDecimal value) {
    return new Sum(
        match.span(),
        value,
        null,
        match.part("currency").map(this::currency).orElse(Sum.EURO),
        words.tax(match).orElse(null),
        words.unit(match).orElse(null),
        List.of(),
        match.rule().name());
  }

  private Optional<BigDecimal> scaled(String number, String scale) {
    return words.number(number, scale).map(Digits::value);
  }

  private String currency(String text) {
    return words.currency(text).orElse("FRF");
  }

  private static Optional<String> scale(RuleMatch match) {
    return match.part("scale").or(() -> match.part("scalea")).or(() -> match.part("scaleb"));
  }

  private static String repair(String text) {
    return text.replace('O', '0')
        .replace('o', '0')
        .replace('I', '1')
        .replace('l', '1')
        .replace('S', '5');
  }

  private static boolean has(RuleMatch match, String part) {
    return match.part(part).isPresent();
  }
}
