package fr.greffe.extraction.amount;

import fr.greffe.document.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Brings together a sum in words and the same sum in figures beside it. */
final class Pairs {
  private static final String WORDS = "sum-in-words";
  private static final String CONFLICT = "lettres et chiffres différents";
  private static final Pattern BETWEEN =
      Pattern.compile("[\\s,:=–-]{0,4}(?:soit|ou)?[\\s,:]{0,3}[(\\[]?\\s{0,2}");

  private Pairs() {}

  /** The same sums in order; two that agree are one, two that do not are flagged. */
  static List<Sum> reconcile(String text, List<Sum> sums) {
    List<Sum> reconciled = new ArrayList<>();
    for (Sum sum : sums) {
      Sum previous = reconciled.isEmpty() ? null : reconciled.getLast();
      if (previous == null || !pair(text, previous, sum)) {
        reconciled.add(sum);
      } else if (previous.value().compareTo(sum.value()) == 0) {
        reconciled.set(reconciled.size() - 1, joined(text, previous, sum));
      } else {
        reconciled.set(reconciled.size() - 1, previous.flagged(CONFLICT));
        reconciled.add(sum.flagged(CONFLICT));
      }
    }
    return reconciled;
  }

  private static boolean pair(String text, Sum first, Sum second) {
    if (first.rule().equals(WORDS) == second.rule().equals(WORDS)
        || first.span().end() > second.span().start()
        || second.span().start() - first.span().end() > 12) {
      return false;
    }
    String between = text.substring(first.span().end(), second.span().start());
    return BETWEEN.matcher(between).matches()
        && (between.contains("(")
            || between.contains("[")
            || between.contains("soit")
            || agree(first, second));
  }

  private static boolean agree(Sum first, Sum second) {
    return first.value().compareTo(second.value()) == 0;
  }

  private static Sum joined(String text, Sum first, Sum second) {
    Sum figures = first.rule().equals(WORDS) ? second : first;
    Sum words = figures == first ? second : first;
    Span span = first.span().union(second.span());
    boolean closes = span.end() < text.length() && text.charAt(span.end()) == ')';
    Sum joined = figures.at(closes ? new Span(span.start(), span.end() + 1) : span);
    return joined.tax() == null ? joined.taxed(words.tax()) : joined;
  }
}
