package fr.greffe.organisation;

import fr.greffe.organisation.Clusters.Edge;
import fr.greffe.organisation.Comparison.Known;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What clerks decided, as it bears on designations; of two decisions on one thing the later one.
 */
final class Rulings {
  private static final int SIREN = 9;

  private final List<Decision> latestFirst;
  private final NameReader names;

  Rulings(List<Decision> decisions, NameReader names) {
    this.names = names;
    latestFirst =
        decisions.stream().sorted(Comparator.comparing(Decision::decided).reversed()).toList();
  }

  /** The number decided for a designation. */
  Optional<Decision> number(Known known) {
    return latestFirst.stream()
        .filter(decision -> decision.kind() == Decision.Kind.NUMBER)
        .filter(decision -> means(known, decision.name(), decision.place()))
        .findFirst();
  }

  /** The pairs decided to be one organisation. */
  List<Edge> same(List<Known> all) {
    List<Edge> edges = new ArrayList<>();
    for (Decision decision : latestFirst) {
      if (decision.kind() == Decision.Kind.SAME) {
        List<Integer> some = ranks(all, decision.name(), decision.place());
        List<Integer> others = ranks(all, String.valueOf(decision.other()), decision.otherPlace());
        Likeness likeness =
            Likeness.of(Verdict.SURE, "décision de " + decision.author() + " : c'est la même");
        for (int first : some) {
          others.stream()
              .filter(second -> joined(all.get(first), all.get(second)) && second != first)
              .forEach(second -> edges.add(new Edge(first, second, likeness)));
        }
      }
    }
    return edges;
  }

  /** True where the last word is that they are one. */
  boolean joined(Known a, Known b) {
    return last(a, b).filter(decision -> decision.kind() == Decision.Kind.SAME).isPresent();
  }

  /** True where the last word is that they are two. */
  boolean apart(Known a, Known b) {
    return last(a, b).filter(decision -> decision.kind() == Decision.Kind.DIFFERENT).isPresent();
  }

  /** A SIREN agrees with the SIRET of its seat. */
  static boolean agree(String number, String other) {
    int shared = Math.min(number.length(), other.length());
    return number.equals(other)
        || (shared >= SIREN
            && number.charAt(0) != 'W'
            && number.substring(0, SIREN).equals(other.substring(0, SIREN)));
  }

  private Optional<Decision> last(Known a, Known b) {
    return latestFirst.stream()
        .filter(decision -> decision.kind() != Decision.Kind.NUMBER)
        .filter(decision -> bears(decision, a, b) || bears(decision, b, a))
        .findFirst();
  }

  private boolean bears(Decision decision, Known a, Known b) {
    return means(a, decision.name(), decision.place())
        && means(b, String.valueOf(decision.other()), decision.otherPlace());
  }

  private List<Integer> ranks(List<Known> all, String name, @Nullable String place) {
    List<Integer> ranks = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      if (means(all.get(i), name, place)) {
        ranks.add(i);
      }
    }
    return ranks;
  }

  private boolean means(Known known, String name, @Nullable String place) {
    return known.form().key().equals(names.read(name, null).key())
        && (place == null || known.place().equals(names.placeWords(place)));
  }
}
