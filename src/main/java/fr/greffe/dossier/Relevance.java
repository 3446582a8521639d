package fr.greffe.dossier;

import java.util.List;
import java.util.stream.Stream;

/**
 * How much a line matters, and why.
 *
 * @param weight the sum of what the reasons are worth
 * @param reasons in French
 */
record Relevance(int weight, List<String> reasons) {
  static final Relevance NONE = new Relevance(0, List.of());

  Relevance {
    reasons = List.copyOf(reasons);
  }

  static Relevance because(int weight, String reason) {
    return new Relevance(weight, List.of(reason));
  }

  Relevance and(int more, String reason) {
    return new Relevance(
        weight + more, Stream.concat(reasons.stream(), Stream.of(reason)).distinct().toList());
  }

  Relevance and(Relevance other) {
    return new Relevance(
        weight + other.weight,
        Stream.concat(reasons.stream(), other.reasons.stream()).distinct().toList());
  }
}
