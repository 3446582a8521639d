package fr.greffe.extraction.heading;

import fr.greffe.document.Span;
import fr.greffe.rules.RuleMatch;
import java.util.Optional;
import java.util.stream.Stream;

/** Named parts of a match that a pattern may print at several places: "chair", "chair2"... */
final class Parts {
  private static final int MOST = 4;

  private Parts() {}

  static Optional<Span> span(RuleMatch match, String name) {
    return names(name).flatMap(part -> match.partSpan(part).stream()).findFirst();
  }

  /** The words, on one line, without final punctuation. */
  static Optional<String> words(RuleMatch match, String name) {
    return names(name)
        .flatMap(part -> match.part(part).stream())
        .map(words -> words.replaceAll("\\s+", " ").replaceAll("[\\s,;:.]+$", "").strip())
        .filter(words -> !words.isEmpty())
        .findFirst();
  }

  private static Stream<String> names(String name) {
    return Stream.iterate(1, i -> i <= MOST, i -> i + 1).map(i -> i == 1 ? name : name + i);
  }
}
