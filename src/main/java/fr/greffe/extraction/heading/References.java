package fr.greffe.extraction.heading;

import fr.greffe.document.Passage;
import fr.greffe.document.Span;
import fr.greffe.extraction.date.DateExtractor;
import fr.greffe.register.Reference;
import fr.greffe.register.Reference.Relation;
import fr.greffe.rules.RuleBook;
import fr.greffe.rules.RuleMatch;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads the other acts that an act names, and the laws on which it rests. */
public final class References {
  private static final String VISA = "visa";

  private final RuleBook rules;
  private final DateExtractor dates;

  private References(RuleBook rules, DateExtractor dates) {
    this.rules = rules;
    this.dates = dates;
  }

  public static References load(Path config) {
    return new References(
        RuleBook.load(config.resolve("rules/reference.yaml")), DateExtractor.load(config));
  }

  /** Acts named, in order; what is modified or replaced is not repeated as cited. */
  List<Reference> read(Passage passage) {
    List<Reference> references = new ArrayList<>();
    List<Span> taken = new ArrayList<>();
    for (RuleMatch match : rules.matches(passage.text())) {
      boolean known = taken.stream().anyMatch(match.span()::overlaps);
      if (!match.rule().name().equals(VISA) && !known && named(match)) {
        taken.add(match.span());
        references.add(
            new Reference(
                relation(match),
                Parts.words(match, "number").orElse(null),
                date(passage, match),
                match.text().replaceAll("\\s+", " ").strip()));
      }
    }
    return references;
  }

  /** Laws, codes and acts of the visas, as written, in order. */
  List<String> visas(String text) {
    return rules.rule(VISA).matches(text).stream()
        .flatMap(match -> Parts.words(match, VISA).stream())
        .toList();
  }

  /** What a sentence names, for the rules' examples. */
  public List<String> describe(String text) {
    Passage passage = TitlePaper.of(text);
    List<String> read = new ArrayList<>();
    read(passage).forEach(one -> read.add(one.relation() + " " + one.number()));
    visas(text).forEach(visa -> read.add("visa " + visa));
    return read;
  }

  private static boolean named(RuleMatch match) {
    return Parts.span(match, "number").isPresent() || Parts.span(match, "day").isPresent();
  }

  private @Nullable LocalDate date(Passage passage, RuleMatch match) {
    return Parts.span(match, "day")
        .map(span -> new Passage(passage.document(), span.shift(passage.span().start())))
        .flatMap(
            day ->
                dates.extract(day).stream()
                    .filter(mention -> mention.fact().isDay())
                    .map(mention -> Objects.requireNonNull(mention.fact().start()))
                    .findFirst())
        .orElse(null);
  }

  private static Relation relation(RuleMatch match) {
    return Relation.valueOf(match.rule().name().toUpperCase(Locale.ROOT));
  }
}
