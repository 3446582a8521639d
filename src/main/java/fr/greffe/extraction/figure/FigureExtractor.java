package fr.greffe.extraction.figure;

import fr.greffe.document.Passage;
import fr.greffe.extraction.Extractor;
import fr.greffe.extraction.number.Digits;
import fr.greffe.extraction.number.NumberWords;
import fr.greffe.register.Figure;
import fr.greffe.register.Mention;
import fr.greffe.rules.Lexicon;
import fr.greffe.rules.RuleBook;
import fr.greffe.rules.RuleMatch;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads counts and rates with what they count: people, firms, jobs, dwellings, surfaces, "%". */
public final class FigureExtractor implements Extractor<Figure> {
  private final RuleBook rules;
  private final NumberWords numbers;
  private final Map<String, Lexicon.Entry> counted;
  private final Map<String, Lexicon.Entry> scales;

  private FigureExtractor(Path config) {
    rules = RuleBook.load(config.resolve("rules/figure.yaml"));
    numbers = NumberWords.load(config);
    counted = Lexicon.load(config.resolve("lexicons/counted-things.tsv")).byFoldedTerm();
    scales = Lexicon.load(config.resolve("lexicons/scales.tsv")).byFoldedTerm();
  }

  /** Loads rules and lexicons of the {@code config} folder. */
  public static FigureExtractor load(Path config) {
    return new FigureExtractor(config);
  }

  @Override
  public List<Mention<Figure>> extract(Passage passage) {
    return rules.matches(passage.text()).stream()
        .flatMap(match -> read(match, passage).stream())
        .sorted(Comparator.comparing(Mention::span))
        .toList();
  }

  private Optional<Mention<Figure>> read(RuleMatch match, Passage passage) {
    String thing = match.part("thing").orElse("%").replaceAll("\\s+", " ");
    Lexicon.Entry entry = counted.get(Lexicon.fold(thing));
    String counts = entry == null || entry.column(0).isEmpty() ? thing : entry.column(0);
    return value(match)
        .map(
            value ->
                new Mention<>(
                    new Figure(value, counts),
                    passage.evidence(
                        match.span().start(), match.span().end(), match.rule().name())));
  }

  private Optional<BigDecimal> value(RuleMatch match) {
    Optional<String> words = match.part("words");
    if (words.isPresent()) {
      return numbers.read(words.get()).stream().mapToObj(BigDecimal::valueOf).findFirst();
    }
    String figures = match.part("value").orElse("");
    Optional<Lexicon.Entry> scale = match.part("scale").map(word -> scales.get(Lexicon.fold(word)));
    return scale.isEmpty()
        ? Digits.read(figures).map(Digits::value)
        : Digits.readScaled(figures)
            .map(digits -> digits.value().multiply(new BigDecimal(scale.get().column(0))))
            .map(BigDecimal::toBigInteger)
            .map(BigDecimal::new);
  }
}
