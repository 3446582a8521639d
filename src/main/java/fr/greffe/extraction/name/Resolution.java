package fr.greffe.extraction.name;

import fr.greffe.document.Covered;
import fr.greffe.document.Span;
import fr.greffe.document.SpanIndex;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
    SpanIndex<Span> people = new SpanIndex<>(persons, span -> span);
    SpanIndex<Span> ways = new SpanIndex<>(places, span -> span);
    List<Candidate> open = new ArrayList<>();
    for (Candidate candidate : merged(candidates)) {
      if (!isVetoed(candidate, people, ways)) {
        open.add(candidate);
      }
    }
    open.sort(Comparator.comparingDouble(Resolution::rank).reversed());
    SpanIndex<Candidate> all = new SpanIndex<>(open, Candidate::span);
    Covered taken = new Covered();
    List<Candidate> kept = new ArrayList<>();
    for (Candidate candidate : open) {
      if (!taken.touches(candidate.span())) {
        taken.add(candidate.span());
        kept.add(supported(candidate, all));
      }
    }
    kept.sort(Comparator.comparing(Candidate::span));
    return kept;
  }

  private static List<Candidate> merged(List<Candidate> candidates) {
    Map<Span, Candidate> merged = new LinkedHashMap<>();
    for (Candidate candidate : candidates) {
      merged.merge(candidate.span(), candidate, Candidate::agreeing);
    }
    return List.copyOf(merged.values());
  }

  /** A sure name before an unsure one, then the longer. */
  private static double rank(Candidate candidate) {
    double sure = candidate.confidence() >= SURE_ENOUGH ? 1_000 : 0;
    return sure + Math.min(300, candidate.span().length()) + candidate.confidence();
  }

  /** Another reader that sees nearly the same name is worth a little. */
  private static Candidate supported(Candidate candidate, SpanIndex<Candidate> all) {
    boolean nearly =
        all.overlapping(candidate.span())
            .anyMatch(
                other -> other != candidate && !candidate.readers().containsAll(other.readers()));
    return nearly
        ? candidate.as(candidate.confidence() + (1 - candidate.confidence()) * 0.25)
        : candidate;
  }

  private static boolean isVetoed(
      Candidate candidate, SpanIndex<Span> persons, SpanIndex<Span> places) {
    Span span = candidate.span();
    boolean inPerson = persons.overlapping(span).anyMatch(person -> person.contains(span));
    boolean crossesPerson =
        candidate.confidence() < SURE_ENOUGH && persons.overlapping(span).findAny().isPresent();
    boolean inPlace =
        places
            .overlapping(span)
            .anyMatch(place -> place.contains(span) && !candidate.rule().equals("payee"));
    return inPerson || crossesPerson || inPlace;
  }
}
