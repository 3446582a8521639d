package fr.greffe.extraction.clause;

import fr.greffe.document.Passage;
import fr.greffe.document.Span;
import fr.greffe.extraction.number.NumberWords;
import fr.greffe.register.Mention;
import fr.greffe.register.Term;
import fr.greffe.register.Term.Unit;
import fr.greffe.rules.Lexicon;
import fr.greffe.rules.RuleBook;
import fr.greffe.rules.RuleMatch;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Reads for how long conventions, leases, contracts and loans are agreed. */
public final class TermReader {
  private final RuleBook rules;
  private final NumberWords numbers;

  private TermReader(RuleBook rules, NumberWords numbers) {
    this.rules = rules;
    this.numbers = numbers;
  }

  public static TermReader load(Path config) {
    return new TermReader(
        RuleBook.load(config.resolve("rules/term.yaml")), NumberWords.load(config));
  }

  /** Durations in order, each once. */
  public List<Mention<Term>> read(Passage act) {
    List<Mention<Term>> terms = new ArrayList<>();
    List<Span> taken = new ArrayList<>();
    for (RuleMatch match : rules.matches(act.text())) {
      if (taken.stream().noneMatch(match.span()::overlaps)) {
        term(match)
            .ifPresent(
                term -> {
                  taken.add(match.span());
                  terms.add(
                      new Mention<>(
                          term,
                          act.evidence(
                              match.span().start(), match.span().end(), match.rule().name())));
                });
      }
    }
    terms.sort(Comparator.comparing(Mention::span));
    Set<Term> known = new HashSet<>();
    return terms.stream().filter(term -> known.add(term.fact())).toList();
  }

  private Optional<Term> term(RuleMatch match) {
    return length(match)
        .map(
            length ->
                new Term(
                    match.part("thing").map(TermReader::line).orElse(null),
                    length,
                    unit(match.part("unit").orElse("")),
                    match.part("from").map(TermReader::line).orElse(null),
                    match.part("renewal").map(TermReader::line).orElse(null)));
  }

  private Optional<Integer> length(RuleMatch match) {
    Optional<Integer> figures = match.part("n").map(Integer::valueOf);
    OptionalLong words = match.part("words").map(numbers::read).orElse(OptionalLong.empty());
    return figures
        .or(() -> words.isPresent() ? Optional.of((int) words.getAsLong()) : Optional.empty())
        .filter(length -> length > 0);
  }

  private static Unit unit(String words) {
    return switch (Lexicon.fold(words).charAt(0)) {
      case 'j' -> Unit.DAY;
      case 's' -> Unit.WEEK;
      case 'm' -> Unit.MONTH;
      default -> Unit.YEAR;
    };
  }

  private static String line(String words) {
    return words.replaceAll("\\s+", " ").strip();
  }
}
