package fr.greffe.extraction.vote;

import fr.greffe.document.Span;
import fr.greffe.rules.Rule;
import fr.greffe.rules.RuleBook;
import java.nio.file.Path;
import java.util.List;

/**
 * Knows the sentences in which a word of a vote is not the result of the act: acts cited, opinions
 * of committees, proposals, law, opponents' texts.
 */
final class VoteContext {
  private final List<Rule> exclusions;

  private VoteContext(List<Rule> exclusions) {
    this.exclusions = exclusions;
  }

  static VoteContext load(Path config) {
    return new VoteContext(RuleBook.load(config.resolve("rules/vote-context.yaml")).rules());
  }

  /** Whether the signal that {@code rule} read at {@code span} tells nothing of this act's vote. */
  boolean excludes(String text, Span span, String rule) {
    String marked =
        text.substring(Sentences.start(text, span.start()), span.start())
            + "⟦"
            + rule
            + " : "
            + span.of(text)
            + "⟧"
            + text.substring(span.end(), Sentences.end(text, span.end()));
    return exclusions.stream().anyMatch(exclusion -> !exclusion.matches(marked).isEmpty());
  }
}
