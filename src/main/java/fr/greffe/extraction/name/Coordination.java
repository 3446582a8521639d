package fr.greffe.extraction.name;

import fr.greffe.document.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Names in a row are of one kind: a sigle or a proper noun between commas beside organisations is
 * one too.
 */
final class Coordination {
  private static final double SURE = 0.6;
  private static final double BESIDE = 0.6;

  private Coordination() {}

  /** The candidates, the unsure neighbours of sure ones raised. */
  static List<Candidate> raise(String text, List<Candidate> candidates) {
    List<Candidate> raised = new ArrayList<>(candidates);
    raised.sort((a, b) -> a.span().compareTo(b.span()));
    for (int i = 1; i < raised.size(); i++) {
      settle(text, raised, i, i - 1);
    }
    for (int i = raised.size() - 2; i >= 0; i--) {
      settle(text, raised, i, i + 1);
    }
    return raised;
  }

  private static void settle(String text, List<Candidate> candidates, int at, int beside) {
    Candidate one = candidates.get(at);
    Candidate other = candidates.get(beside);
    boolean unsure = one.rule().equals("sigle") || one.rule().equals("name-finder");
    if (unsure
        && one.confidence() < SURE
        && one.confidence() > 0
        && other.confidence() >= SURE
        && areCoordinated(text, one.span(), other.span())) {
      candidates.set(at, one.as(Math.max(one.confidence(), BESIDE)));
    }
  }

  private static boolean areCoordinated(String text, Span a, Span b) {
    int from = Math.min(a.end(), b.end());
    int to = Math.max(a.start(), b.start());
    if (to < from || to - from > 12) {
      return false;
    }
    String between = text.substring(from, to);
    return between.matches(
        "(?:\\s*(?:,|/|\\bet\\b|&)\\s*)+(?:(?:l[ae]|les|du|de la|d[eu]s?) |l['’]|de l['’]|d['’])?");
  }
}
