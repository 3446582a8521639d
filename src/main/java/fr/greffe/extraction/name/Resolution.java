package fr.greffe.extraction.name;

import fr.greffe.document.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Which of several readings of the same words stands: readers that agree gain confidence, the
 * longer of two nested names wins, persons and ways veto what they contain.
 */
final class Resolution {
  private static final double SURE_ENOUGH = 0.55;

  private Resolution() {}

  /** One candidate a stretch, in order of the text. */
  static List<Candidate> resolve(
      List<Candidate> candidates, List<Span> persons, List<Span> places) {
    List<Candidate> open = new ArrayList<>();
    for (Candidate candidate : merged(candidates)) {
      if (!isVetoed(candidate, persons, places)) {
        open.add(candidate);
      }
    }
    open.sort(Comparator.comparingDouble(Resolution::rank).reversed());
    List<Candidate> kept = new ArrayList<>();
    for (Candidate candidate : open) {
      if (kept.stream().noneMatch(other -> other.span().overlaps(candidate.span()))) {
        kept.add(supported(candidate, open));
      }
    }
    kept.sort(Comparator.comparing(Candidate::span));
    return kept;
  }

  private static List<Candidate> merged(List<Candidate> candidates) {
    List<Candidate> merged = new ArrayList<>();
    for (Candidate candidate : candidates) {
      int same = indexOf(merged, candidate.span());
      if (same < 0) {
        merged.add(candidate);
      } else {
        merged.set(same, merged.get(same).agreeing(candidate));
      }
    }
    return merged;
  }

  private static int indexOf(List<Candidate> candidates, Span span) {
    for (int i = 0; i < candidates.size(); i++) {
      if (candidates.get(i).span().equals(span)) {
        return i;
      }
    }
    return -1;
  }

  /** A sure name before an unsure one, then the longer. */
  private static double rank(Candidate candidate) {
    double sure = candidate.confidence() >= SURE_ENOUGH ? 1_000 : 0;
    return sure + Math.min(300, candidate.span().length()) + candidate.confidence();
  }

  /** Another reader that sees nearly the same name is worth a little. */
  private static Candidate supported(Candidate candidate, List<Candidate> all) {
    boolean nearly =
        all.stream()
            .anyMatch(
                other ->
                    other != candidate
                        && other.span().overlaps(candidate.span())
                        && !candidate.readers().containsAll(other.readers()));
    return nearly
        ? candidate.as(candidate.confidence() + (1 - candidate.confidence()) * 0.25)
        : candidate;
  }

  private static boolean isVetoed(Candidate candidate, List<Span> persons, List<Span> places) {
    Span span = candidate.span();
    boolean inPerson = persons.stream().anyMatch(person -> person.contains(span));
    boolean crossesPerson =
        candidate.confidence() < SURE_ENOUGH
            && persons.stream().anyMatch(person -> person.overlaps(span));
    boolean inPlace =
        places.stream()
            .anyMatch(place -> place.contains(span) && !candidate.rule().equals("payee"));
    return inPerson || crossesPerson || inPlace;
  }
}
