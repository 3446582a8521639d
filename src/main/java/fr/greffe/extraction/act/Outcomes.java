package fr.greffe.extraction.act;

import fr.greffe.document.Span;
import fr.greffe.rules.RuleBook;
import fr.greffe.rules.RuleMatch;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Reads the sentences that show that an assembly decided or took note. */
public final class Outcomes {
  private static final Set<String> DECISIONS =
      Set.of("operative-line", "organ-decides", "after-deliberation", "agreement");

  private static final Set<String> RESULTS =
      Set.of("vote-label", "vote-counts", "unanimity", "majority");

  private final RuleBook rules;

  private Outcomes(RuleBook rules) {
    this.rules = rules;
  }

  public static Outcomes load(Path config) {
    return new Outcomes(RuleBook.load(config.resolve("rules/act-outcomes.yaml")));
  }

  /** Kinds of outcomes, the strongest first. */
  public enum Kind {
    VOTE,
    NOTED,
    WITHDRAWN,
    ELECTED,
    DECISION
  }

  /**
   * A sentence that tells an outcome.
   *
   * @param span its place in the text that was read
   * @param kind what it tells
   * @param strong true for the very result of a vote: unanimity, majority, counts
   */
  public record Outcome(Span span, Kind kind, boolean strong) {
    int start() {
      return span.start();
    }
  }

  /** All outcomes told in {@code text}, in order. */
  public List<Outcome> read(String text) {
    return rules.matches(text).stream()
        .map(match -> new Outcome(match.span(), kind(match), RESULTS.contains(match.rule().name())))
        .sorted(Comparator.comparing(Outcome::span))
        .toList();
  }

  private static Kind kind(RuleMatch match) {
    String rule = match.rule().name();
    if (DECISIONS.contains(rule)) {
      return Kind.DECISION;
    }
    return switch (rule) {
      case "noted" -> Kind.NOTED;
      case "withdrawn" -> Kind.WITHDRAWN;
      case "elected" -> Kind.ELECTED;
      default -> Kind.VOTE;
    };
  }
}
