package fr.greffe.extraction.vote;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Gathers the signals of an act into votes. */
final class VoteGroups {
  private static final int COUNTS_APART = 800;
  private static final int WORDS_APART = 400;
  private static final int SUPPLEMENT_APART = 6000;
  private static final int RESTATED_APART = 160;

  private static final Pattern OTHER_LINE =
      Pattern.compile(
          "[^\\n]{0,80}\\n\\W{0,6}(?!(?i:vote|résultat|décompte))\\p{L}[^:\\n]{2,80}:\\s*");

  private final VoteWords words;
  private final String text;
  private final List<VoteGroup> groups = new ArrayList<>();
  private VoteGroup current = new VoteGroup();

  private VoteGroups(VoteWords words, String text) {
    this.words = words;
    this.text = text;
  }

  static List<VoteGroup> of(VoteWords words, String text, List<Signal> signals) {
    VoteGroups grouping = new VoteGroups(words, text);
    int[] nextStrong = nextStrong(signals);
    for (int i = 0; i < signals.size(); i++) {
      if (grouping.isOtherLine(signals, i)) {
        grouping.close();
      }
      grouping.take(signals.get(i), nextStrong[i]);
    }
    grouping.close();
    return grouping.groups;
  }

  /** For each signal, where the next strong one or the next head of a vote begins. */
  private static int[] nextStrong(List<Signal> signals) {
    int[] next = new int[signals.size()];
    int nearest = Integer.MAX_VALUE;
    for (int i = signals.size() - 1; i >= 0; i--) {
      next[i] = nearest;
      Signal signal = signals.get(i);
      if (signal.strong()
          || signal instanceof Signal.Mark mark && mark.sort() == Signal.Sort.HEAD) {
        nearest = signal.span().start();
      }
    }
    return next;
  }

  private void take(Signal signal, int nextStrong) {
    if (!current.isEmpty() && !fits(signal, nextStrong)) {
      close();
    }
    current.add(signal);
  }

  private void close() {
    if (!current.isEmpty()) {
      groups.add(current);
      current = new VoteGroup();
    }
  }

  private boolean fits(Signal signal, int nextStrong) {
    int gap = signal.span().start() - current.end();
    if (gap > SUPPLEMENT_APART || isOtherRow(signal)) {
      return false;
    }
    return switch (signal) {
      case Signal.Mark mark -> fits(mark, gap);
      case Signal.Formula formula -> fits(formula, gap);
      case Signal.Counted counted -> fits(counted, gap, nextStrong);
      case Signal.Said said -> fits(said, gap);
      case Signal.Tally tally -> !current.isStrong() || gap <= COUNTS_APART && !begins(tally);
      case Signal.Operative verb -> true;
      case Signal.Information told -> true;
    };
  }

  /** Whether another ballot begins after somebody was elected. */
  private boolean begins(Signal.Tally tally) {
    return tally.of() == Signal.Of.VOTERS && current.elects();
  }

  /** Whether counts with dissent begin a line of their own ("Chapitre 65 :") after a unanimity. */
  private boolean isOtherLine(List<Signal> signals, int index) {
    Signal signal = signals.get(index);
    boolean unanimous = current.formula().filter(Signal.Formula::unanimous).isPresent();
    return unanimous
        && !current.hasCounts()
        && signal instanceof Signal.Counted
        && signal.span().start() > current.end()
        && OTHER_LINE.matcher(text).region(current.end(), signal.span().start()).matches()
        && signals.subList(index, Math.min(signals.size(), index + 4)).stream()
            .anyMatch(VoteGroups::dissents);
  }

  private static boolean dissents(Signal signal) {
    return signal instanceof Signal.Counted counted
        && counted.box() == Box.CONTRE
        && counted.number().orElse(0) > 0;
  }

  private boolean isOtherRow(Signal signal) {
    int from = current.end();
    int to = signal.span().start();
    if (to <= from || !current.isStrong() || !signal.strong()) {
      return false;
    }
    int inGap = text.substring(from, to).lastIndexOf('\n');
    if (inGap < 0) {
      return false;
    }
    int line = from + inGap;
    int lineEnd = text.indexOf('\n', to);
    String row = text.substring(line + 1, lineEnd < 0 ? text.length() : lineEnd);
    String above =
        text.substring(text.lastIndexOf('\n', Math.max(0, from - 1)) + 1, Math.max(from, line));
    return current.tally(Signal.Of.CANDIDATE).isEmpty()
        && row.indexOf('\t') > 0
        && above.indexOf('\t') > 0
        && !labelRow(row);
  }

  private static boolean labelRow(String row) {
    return row.strip().split("\t").length <= 2;
  }

  private boolean fits(Signal.Mark mark, int gap) {
    return switch (mark.sort()) {
      case HEAD -> !current.isStrong() || current.leavesCountsOpen() && gap <= SUPPLEMENT_APART / 4;
      case SAME -> !current.isStrong();
      case SECRET, PUBLIC -> !current.isStrong() || gap <= WORDS_APART / 2;
      case ROUND -> !current.isStrong() && !current.hasTallies();
      case CHAIR_AWAY -> !current.isStrong();
      case CASTING -> gap <= WORDS_APART;
    };
  }

  private boolean fits(Signal.Formula formula, int gap) {
    if (!current.isStrong()) {
      return true;
    }
    if (current.formula().isPresent()) {
      boolean same = current.formula().get().unanimous() == formula.unanimous();
      return same && gap <= RESTATED_APART;
    }
    if (words.in(between(formula), "next-vote")) {
      return false;
    }
    OptionalInt against = current.printed(Box.CONTRE);
    if (formula.unanimous() && against.isPresent() && against.getAsInt() > 0) {
      return false;
    }
    return gap <= COUNTS_APART;
  }

  private String between(Signal signal) {
    int from = Math.min(current.end(), signal.span().start());
    return text.substring(from, Math.min(text.length(), signal.span().end() + 20));
  }

  private boolean fits(Signal.Counted counted, int gap, int nextStrong) {
    if (counted.number().isEmpty()) {
      return !current.isStrong()
          || counted.box() != Box.NPPV
          || gap <= nextStrong - counted.span().end();
    }
    if (!current.isStrong()) {
      return true;
    }
    OptionalInt printed = current.printed(counted.box());
    if (printed.isPresent()) {
      return printed.equals(counted.number()) && gap <= COUNTS_APART;
    }
    if (current.hasCounts()) {
      return gap <= COUNTS_APART;
    }
    boolean dissents = counted.box() == Box.CONTRE && counted.number().orElse(0) > 0;
    boolean unanimous =
        current.formula().filter(f -> f.form() != Signal.Form.UNANIMITY_MINUS).isPresent()
            && current.formula().get().unanimous();
    return !(dissents && unanimous) || gap <= RESTATED_APART;
  }

  private boolean fits(Signal.Said said, int gap) {
    if (!current.isStrong()) {
      return true;
    }
    return gap <= WORDS_APART && !words.in(between(said), "next-vote");
  }
}
