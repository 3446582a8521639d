package fr.greffe.rules;

import fr.greffe.document.Span;
import java.util.Optional;
import java.util.regex.MatchResult;

/** A stretch of text that a rule matched, with its named parts. */
public record RuleMatch(Rule rule, MatchResult result) {
  public Span span() {
    return new Span(result.start(), result.end());
  }

  public String text() {
    return result.group();
  }

  /**
   * The words of a named part, or empty where the pattern has no such part or it did not take part.
   */
  public Optional<String> part(String name) {
    return has(name) ? Optional.ofNullable(result.group(name)) : Optional.empty();
  }

  /** The place of a named part. */
  public Optional<Span> partSpan(String name) {
    return has(name) && result.start(name) >= 0
        ? Optional.of(new Span(result.start(name), result.end(name)))
        : Optional.empty();
  }

  private boolean has(String name) {
    return result.namedGroups().containsKey(name);
  }
}
