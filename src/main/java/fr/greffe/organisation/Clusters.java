package fr.greffe.organisation;

import fr.greffe.organisation.Blocks.Pair;
import fr.greffe.organisation.Comparison.Known;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Designations put together, organisation by organisation. Decisions come first, then sure links,
 * then probable ones, in an order that depends on nothing but the names.
 */
final class Clusters {
  private final List<Known> all;
  private final Rulings rulings;
  private final Comparison comparison;
  private final int[] parent;
  private final Map<Integer, List<Integer>> members = new HashMap<>();
  private final List<Edge> links = new ArrayList<>();
  private final List<Edge> doubts = new ArrayList<>();

  /** A comparison that says more than "two". */
  record Edge(int first, int second, Likeness likeness) {}

  Clusters(List<Known> all, Comparison comparison, Rulings rulings) {
    this.all = all;
    this.comparison = comparison;
    this.rulings = rulings;
    parent = IntStream.range(0, all.size()).toArray();
    IntStream.range(0, all.size()).forEach(i -> members.put(i, new ArrayList<>(List.of(i))));
  }

  /** Puts together all that belongs together. */
  Clusters link() {
    List<Edge> edges = new ArrayList<>(rulings.same(all));
    Set<Pair> pairs = Blocks.pairs(all);
    pairs.stream()
        .map(pair -> edge(pair.first(), pair.second()))
        .filter(edge -> edge.likeness().verdict() != Verdict.NOT_FOUND)
        .forEach(edges::add);
    edges.stream()
        .sorted(
            Comparator.comparing((Edge edge) -> edge.likeness().verdict())
                .thenComparing(Edge::first)
                .thenComparing(Edge::second))
        .forEach(this::settle);
    return this;
  }

  /** The clusters, each a list of ranks, in order. */
  List<List<Integer>> groups() {
    Map<Integer, List<Integer>> groups = new TreeMap<>();
    for (int i = 0; i < parent.length; i++) {
      groups.computeIfAbsent(root(i), root -> new ArrayList<>()).add(i);
    }
    return List.copyOf(groups.values());
  }

  /** Links that were not followed because they are not sure enough. */
  List<Edge> doubts() {
    return doubts;
  }

  /** How sure it is that a designation belongs with those of its cluster. */
  Likeness likeness(int rank, int main) {
    if (rank == main) {
      return Likeness.of(Verdict.SURE, "nom principal");
    }
    return links.stream()
        .filter(edge -> edge.first() == rank || edge.second() == rank)
        .map(Edge::likeness)
        .min(Comparator.comparing(Likeness::verdict))
        .orElseThrow();
  }

  int root(int rank) {
    int root = rank;
    while (parent[root] != root) {
      root = parent[root];
    }
    return root;
  }

  private Edge edge(int first, int second) {
    return new Edge(first, second, comparison.compare(all.get(first), all.get(second)));
  }

  private List<Integer> membersOf(int root) {
    return Objects.requireNonNull(members.get(root));
  }

  private void settle(Edge edge) {
    int first = root(edge.first());
    int second = root(edge.second());
    Verdict verdict = edge.likeness().verdict();
    if (first == second) {
      if (verdict.links()) {
        links.add(edge);
      }
    } else if (verdict.links() && mayJoin(first, second, verdict)) {
      links.add(edge);
      parent[Math.max(first, second)] = Math.min(first, second);
      membersOf(Math.min(first, second)).addAll(membersOf(Math.max(first, second)));
      members.remove(Math.max(first, second));
    } else if (!rulings.apart(all.get(edge.first()), all.get(edge.second()))) {
      doubts.add(edge);
    }
  }

  /** Nobody decided otherwise, numbers agree, and a probable link contradicts no other name. */
  private boolean mayJoin(int first, int second, Verdict verdict) {
    for (int some : membersOf(first)) {
      for (int other : membersOf(second)) {
        Known a = all.get(some);
        Known b = all.get(other);
        boolean numbers =
            a.number() != null && b.number() != null && !Rulings.agree(a.number(), b.number());
        if (rulings.apart(a, b) || (numbers && !rulings.joined(a, b))) {
          return false;
        }
      }
    }
    return verdict == Verdict.SURE
        || edge(membersOf(first).getFirst(), membersOf(second).getFirst())
                .likeness()
                .verdict()
                .compareTo(Verdict.NOT_FOUND)
            < 0;
  }
}
