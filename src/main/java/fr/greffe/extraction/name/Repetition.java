package fr.greffe.extraction.name;

import fr.greffe.document.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds again, anywhere in the passage, what was surely named once: in capitals, without accents,
 * without its head noun.
 */
final class Repetition {
  private static final double SURE = 0.7;
  private static final int SHORTEST = 4;

  private Repetition() {}

  /** The candidates and their repetitions. */
  static List<Candidate> repeat(String text, List<Phrase> phrases, List<Candidate> found) {
    Gazetteer<Candidate> names = new Gazetteer<>();
    for (Candidate candidate : found) {
      if (candidate.confidence() >= SURE && isDistinct(candidate.span().of(text))) {
        names.add(candidate.span().of(text).replaceAll("\\s+", " "), candidate);
      }
      if (candidate.confidence() >= SURE && candidate.sigle() != null) {
        names.add(candidate.sigle(), candidate);
      }
    }
    List<Candidate> all = new ArrayList<>(found);
    for (Phrase phrase : phrases) {
      for (int i = 0; i < phrase.size(); i++) {
        Gazetteer.Found<Candidate> again =
            phrase.isCapitalised(i) ? names.longest(phrase, i) : null;
        if (again != null) {
          Span span = phrase.span(i, again.end());
          Candidate first = again.value();
          all.add(
              new Candidate(
                  span,
                  first.kind(),
                  "repeated-name",
                  first.readers(),
                  first.confidence() * 0.95,
                  null));
          i = again.end() - 1;
        }
      }
    }
    return all;
  }

  private static boolean isDistinct(String name) {
    return name.length() >= SHORTEST
        && (name.indexOf(' ') > 0 || Character.isUpperCase(name.charAt(0)));
  }
}
