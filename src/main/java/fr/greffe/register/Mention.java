package fr.greffe.register;

import fr.greffe.document.Evidence;
import fr.greffe.document.Span;

/**
 * A fact and where it was read.
 *
 * @param fact what is stated
 * @param evidence page, offsets, words and rule
 */
public record Mention<F extends Fact>(F fact, Evidence evidence) {
  public Span span() {
    return evidence.span();
  }

  /** The same place and rule for a fact that is better known by now. */
  public <G extends Fact> Mention<G> as(G better) {
    return new Mention<>(better, evidence);
  }
}
