package fr.greffe.extraction.amount;

import fr.greffe.document.Span;
import fr.greffe.rules.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Who a rule names beside a sum: whoever stands nearest before it first, then those behind it. */
final class Nearest {
  /** So many names before a sum are enough to look at. */
  private static final int CROWD = 12;

  private Nearest() {}

  /**
   * Where a part of the rule's matches stands.
   *
   * @param context in which {@link Scene#THIS_SUM} is the sum
   */
  static List<Span> parts(Rule rule, String part, String context) {
    int sum = context.indexOf(Scene.THIS_SUM);
    List<Span> nearest = new ArrayList<>();
    int from = 0;
    while (from < context.length()) {
      List<Span> rest =
          rule.matches(context, from).stream()
              .flatMap(match -> match.partSpan(part).stream())
              .toList();
      Optional<Span> before = rest.stream().findFirst().filter(place -> place.start() < sum);
      if (before.isEmpty() || nearest.size() == CROWD) {
        nearest.addAll(rest);
        return nearest;
      }
      nearest.addFirst(before.get());
      from = before.get().start() + 1;
    }
    return nearest;
  }
}
