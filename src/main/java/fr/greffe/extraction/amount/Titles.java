package fr.greffe.extraction.amount;

import fr.greffe.document.Passage;
import fr.greffe.document.Span;
import java.util.List;

/**
 * The titles of the acts of a text.
 *
 * @param acts in offsets of the text
 */
record Titles(List<Span> acts) {
  private static final int TITLE = 250;

  static Titles of(Passage passage, List<Span> acts) {
    return new Titles(
        acts.stream()
            .filter(act -> passage.span().contains(act))
            .map(
                act ->
                    new Span(
                        act.start() - passage.span().start(), act.end() - passage.span().start()))
            .toList());
  }

  /** The act that holds {@code span}; empty outside acts. */
  Span act(Span span) {
    return acts.stream().filter(act -> act.contains(span)).findFirst().orElse(new Span(0, 0));
  }

  /** The first words of the act that holds {@code span}; empty outside acts. */
  Span of(Span span) {
    Span act = act(span);
    return new Span(act.start(), Math.min(act.start() + TITLE, act.end()));
  }
}
