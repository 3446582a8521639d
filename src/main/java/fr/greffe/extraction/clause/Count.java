package fr.greffe.extraction.clause;

import fr.greffe.document.Passage;
import fr.greffe.document.Span;
import fr.greffe.register.Election;
import fr.greffe.register.Election.Candidate;
import fr.greffe.register.Mention;
import fr.greffe.rules.Lexicon;
import fr.greffe.rules.RuleMatch;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The count of one round, while it is read. */
final class Count {
  private static final List<String> NUMBERS =
      List.of("papers", "blank", "invalid", "expressed", "majority");

  private final BallotWords words;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<Candidate> candidates = new ArrayList<>();
  private @Nullable String office;
  private @Nullable Integer round;
  private @Nullable Span span;
  private boolean table;
  private boolean proclaimed;

  Count(BallotWords words, @Nullable String office) {
    this.words = words;
    this.office = office;
  }

  /** The round after this one, for the same office unless another is named. */
  Count next() {
    return new Count(words, office);
  }

  /** Whether a match tells of another round. */
  boolean endsBefore(RuleMatch match) {
    String rule = match.rule().name();
    if (candidates.isEmpty()) {
      return false;
    }
    return switch (rule) {
      case "round", "office", "papers" -> true;
      case "candidate", "obtained" -> proclaimed && !isKnown(name(match));
      default -> false;
    };
  }

  void take(RuleMatch match) {
    String rule = match.rule().name();
    switch (rule) {
      case "office" -> office = match.part("office").map(Count::line).orElse(office);
      case "round" -> round = match.part("rank").map(words::rank).orElse(null);
      case "head" -> table = true;
      case "row" -> {
        if (table) {
          candidate(match);
        }
      }
      case "candidate", "obtained" -> candidate(match);
      case "proclaimed" -> proclaim(match);
      case "he-is-elected" -> proclaimLast();
      default -> number(rule, match);
    }
    if (!rule.equals("office") && !(rule.equals("row") && !table)) {
      span = span == null ? match.span() : span.union(match.span());
    }
  }

  Optional<Mention<Election>> done(Passage act) {
    if (span == null || candidates.stream().noneMatch(one -> one.votes() != null)) {
      return Optional.empty();
    }
    return Optional.of(
        new Mention<>(
            new Election(
                office,
                round,
                numbers.get("papers"),
                numbers.get("blank"),
                numbers.get("invalid"),
                numbers.get("expressed"),
                numbers.get("majority"),
                candidates),
            act.evidence(span.start(), span.end(), "election")));
  }

  private void number(String rule, RuleMatch match) {
    if (NUMBERS.contains(rule)) {
      match.part("n").ifPresent(printed -> numbers.putIfAbsent(rule, BallotWords.count(printed)));
    }
  }

  private void candidate(RuleMatch match) {
    String name = name(match);
    if (!isKnown(name)) {
      candidates.add(new Candidate(name, votes(match), match.part("list").isPresent(), false));
    }
  }

  private @Nullable Integer votes(RuleMatch match) {
    return match
        .part("n")
        .map(BallotWords::count)
        .or(() -> match.part("words").map(words::spelt))
        .orElse(null);
  }

  private void proclaim(RuleMatch match) {
    String name = name(match);
    for (int i = 0; i < candidates.size(); i++) {
      if (same(candidates.get(i).name(), name)) {
        candidates.set(i, candidates.get(i).proclaimed());
        proclaimed = true;
        return;
      }
    }
  }

  private void proclaimLast() {
    if (!candidates.isEmpty()) {
      candidates.set(candidates.size() - 1, candidates.getLast().proclaimed());
      proclaimed = true;
    }
  }

  private boolean isKnown(String name) {
    return candidates.stream().anyMatch(one -> same(one.name(), name));
  }

  /** "CHARME" is "Guy CHARME" said shorter. */
  private static boolean same(String one, String other) {
    List<String> words = List.of(Lexicon.fold(one).split("[ -]"));
    List<String> others = List.of(Lexicon.fold(other).split("[ -]"));
    return words.containsAll(others) || others.containsAll(words);
  }

  private static String name(RuleMatch match) {
    return line(match.part("list").or(() -> match.part("name")).orElse(""));
  }

  private static String line(String printed) {
    return printed.replaceAll("\\s+", " ").strip();
  }
}
