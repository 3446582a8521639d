package fr.greffe.extraction.name;

import fr.greffe.document.Span;
import fr.greffe.register.Organisation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names in a row of which most are organisations: "le comité réunit la CAF, la MSA, Topomat, le
 * CNFPT et Mecanova". The others are organisations too, unless they are places.
 */
final class NameRow {
  private static final int FEWEST_KNOWN = 3;
  private static final double SURE = 0.6;
  private static final double BESIDE = 0.6;
  private static final Pattern TIE =
      Pattern.compile(
          "\\s{0,2}(?:,|;|/|(?<=\\s)et(?=\\s)|&)\\s{0,2}(?:et\\s)?"
              + "(?:(?:l[ae]|les|du|de la|d[eu]s?)\\s|(?:l|de l|d)['’])?");
  private static final Pattern NAME =
      Pattern.compile(
          "\\p{Lu}[\\p{L}\\d&]{1,}(?:['’-][\\p{L}\\d]{2,}){0,3}"
              + "(?: \\p{Lu}[\\p{L}\\d&-]{1,}){0,2}(?=\\s{0,2}(?:[,;/.)]|et\\s|&|$))");

  private NameRow() {}

  /** The candidates with those that only their row tells. */
  static List<Candidate> complete(
      String text, List<Candidate> candidates, Predicate<String> isPlace) {
    Map<Integer, Candidate> sure = new HashMap<>();
    candidates.stream()
        .filter(one -> one.confidence() >= SURE)
        .forEach(one -> sure.put(one.span().start(), one));
    List<Candidate> all = new ArrayList<>(candidates);
    int done = 0;
    for (Candidate first : candidates) {
      if (first.confidence() >= SURE && first.span().start() >= done) {
        List<Span> untold = new ArrayList<>();
        int known = 1;
        int end = first.span().end();
        for (int at = next(text, end); at > 0; at = next(text, end)) {
          Candidate one = sure.get(at);
          Matcher name = NAME.matcher(text).region(at, text.length());
          if (one != null) {
            known++;
            end = one.span().end();
          } else if (name.lookingAt() && !isPlace.test(name.group())) {
            end = name.end();
            untold.add(new Span(at, end));
          } else {
            break;
          }
        }
        done = end;
        if (known >= FEWEST_KNOWN && known >= untold.size()) {
          untold.forEach(span -> all.add(beside(span)));
        }
      }
    }
    return all;
  }

  private static int next(String text, int end) {
    Matcher tie = TIE.matcher(text).region(end, text.length());
    tie.useTransparentBounds(true);
    return tie.lookingAt() ? tie.end() : -1;
  }

  private static Candidate beside(Span span) {
    return new Candidate(span, Organisation.Kind.OTHER, "name-in-a-row", Candidate.RULE, BESIDE);
  }
}
