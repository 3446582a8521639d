package fr.greffe.extraction.matter;

import fr.greffe.document.Span;
import fr.greffe.extraction.cue.Cues;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The words of a sentence, each voting for a code with its weight.
 *
 * @param votes by code
 */
record Ballot(Map<String, List<Vote>> votes) {
  /** What a code would need to be sure against nobody. */
  private static final double RESERVE = 9;

  /** What comes first in an object weighs more: what follows is often only its reason. */
  private static final double FADING = 160;

  /**
   * A word and what it weighs.
   *
   * @param words as written
   */
  record Vote(String words, double weight) {}

  /**
   * The code that won.
   *
   * @param words those that spoke for it
   * @param confidence 0 to 1
   */
  record Winner(String code, String words, double confidence) {}

  static Ballot of(Cues cues, String sentence) {
    List<Cues.Found> found = cues.in(sentence, new Span(0, sentence.length()));
    Map<String, List<Vote>> votes = new LinkedHashMap<>();
    for (Cues.Found one : found) {
      if (found.stream().noneMatch(other -> isPartOf(one.span(), other.span()))) {
        votes.computeIfAbsent(one.meaning(), code -> new ArrayList<>()).add(vote(one, sentence));
      }
    }
    return new Ballot(votes);
  }

  private static Vote vote(Cues.Found found, String sentence) {
    double place = 1 / (1 + found.span().start() / FADING);
    return new Vote(found.span().of(sentence), found.weight() * found.weight() / 9.0 * place);
  }

  private static boolean isPartOf(Span span, Span other) {
    return other.length() > span.length() && other.contains(span);
  }

  Optional<Winner> winner() {
    List<Map.Entry<String, Double>> ranked =
        votes.entrySet().stream()
            .map(entry -> Map.entry(entry.getKey(), total(entry.getValue())))
            .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder()))
            .toList();
    if (ranked.isEmpty()) {
      return Optional.empty();
    }
    double first = ranked.getFirst().getValue();
    double second = ranked.size() > 1 ? ranked.get(1).getValue() : 0;
    double confidence =
        2 * first / (first + second + Math.max(RESERVE, first)) * share(first, second);
    String code = ranked.getFirst().getKey();
    return Optional.of(new Winner(code, words(code), Math.min(0.95, confidence)));
  }

  private static double share(double first, double second) {
    return first / (first + second / 2);
  }

  private String words(String code) {
    return votes.getOrDefault(code, List.of()).stream()
        .map(Vote::words)
        .distinct()
        .collect(Collectors.joining(" », « "));
  }

  /** A word that comes back does not count again. */
  private static double total(List<Vote> votes) {
    return votes.stream()
        .collect(Collectors.toMap(Vote::words, Vote::weight, Math::max))
        .values()
        .stream()
        .mapToDouble(Double::doubleValue)
        .sum();
  }
}
