package fr.greffe.extraction.vote;

import fr.greffe.document.Span;
import fr.greffe.rules.RuleMatch;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * Tells counts of votes from ordinary prose: "3 pour" and "pour 3" are votes only beside another
 * count or in a sentence that votes.
 */
final class CountGuard {
  private static final int NEIGHBOUR = 45;

  private final VoteWords words;

  CountGuard(VoteWords words) {
    this.words = words;
  }

  /** The matches that count votes; {@code anchors} are other signs of a vote. */
  List<RuleMatch> keep(String text, List<RuleMatch> matches, List<Span> anchors) {
    NavigableSet<Integer> starts = new TreeSet<>(anchors.stream().map(Span::start).toList());
    NavigableSet<Integer> ends = new TreeSet<>(anchors.stream().map(Span::end).toList());
    List<RuleMatch> kept = new ArrayList<>();
    for (int i = 0; i < matches.size(); i++) {
      RuleMatch match = matches.get(i);
      if (!bare(match) || isVote(text, matches, i, starts, ends)) {
        kept.add(match);
      }
    }
    return kept;
  }

  private static boolean bare(RuleMatch match) {
    boolean prose = match.part("pour").isPresent() || match.part("contre").isPresent();
    return switch (match.rule().name()) {
      case "count-then-choice" ->
          match.part("blanc").isPresent()
              || match.part("nul").isPresent()
              || prose && match.part("unit").isEmpty() && match.part("verb").isEmpty();
      case "choice-then-count" ->
          match.part("blanc").isPresent()
              || match.part("nul").isPresent()
              || prose && !labelled(match);
      default -> false;
    };
  }

  private static boolean labelled(RuleMatch match) {
    return match.part("lead").isPresent()
        || match.part("sep").filter(sep -> sep.matches("(?s).*[:=.…|\\t].*")).isPresent()
            && tailless(match);
  }

  private static boolean tailless(RuleMatch match) {
    return match.part("n").isPresent();
  }

  private boolean isVote(
      String text,
      List<RuleMatch> matches,
      int index,
      NavigableSet<Integer> starts,
      NavigableSet<Integer> ends) {
    RuleMatch match = matches.get(index);
    if (!words.at(text, match.span().end(), text.length(), "after-count")) {
      return false;
    }
    Span span = match.span();
    boolean worded = worded(match);
    if (index > 0 && near(text, matches.get(index - 1).span(), span, worded)
        || index + 1 < matches.size() && near(text, span, matches.get(index + 1).span(), worded)) {
      return true;
    }
    if (worded) {
      return false;
    }
    if (!ends.subSet(span.start() - NEIGHBOUR, true, span.start(), true).isEmpty()
        || !starts.subSet(span.end(), true, span.end() + NEIGHBOUR, true).isEmpty()) {
      return true;
    }
    String before = text.substring(Math.max(0, span.start() - 80), span.start());
    return words.in(before, "voting-before");
  }

  /** "pour une…": the article, as often as the number. */
  private static boolean worded(RuleMatch match) {
    return match.rule().name().equals("choice-then-count")
        && match.part("n").filter(n -> Character.isLetter(n.charAt(0))).isPresent();
  }

  private static boolean near(String text, Span first, Span second, boolean sameLine) {
    int gap = second.start() - first.end();
    return gap >= 0
        && gap <= NEIGHBOUR
        && (!sameLine || text.substring(first.end(), second.start()).indexOf('\n') < 0);
  }
}
