package fr.greffe.rules;

import fr.greffe.document.Span;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Tells where in a text a rule can match: around the literals that it needs. */
final class Vicinity {
  /** Longer than what any rule reads before or after its literal. */
  private static final int REACH = 600;

  private Vicinity() {}

  /** The stretches of {@code text} within reach of one of {@code needs}, in order; all without. */
  static List<Span> of(String text, List<String> needs) {
    if (needs.isEmpty()) {
      return List.of(new Span(0, text.length()));
    }
    BitSet near = new BitSet(text.length() / REACH + 1);
    needs.forEach(need -> mark(text, need, near));
    List<Span> stretches = new ArrayList<>();
    for (int from = near.nextSetBit(0); from >= 0; ) {
      int to = near.nextClearBit(from);
      stretches.add(new Span(from * REACH, Math.min(to * REACH, text.length())));
      from = near.nextSetBit(to);
    }
    return stretches;
  }

  /** Marks the block of each place where {@code need} stands, and the blocks beside it. */
  private static void mark(String text, String need, BitSet near) {
    char lower = need.charAt(0);
    char upper = Character.toUpperCase(lower);
    int last = text.length() - need.length();
    for (int i = 0; i <= last; i++) {
      char c = text.charAt(i);
      if ((c == lower || c == upper) && text.regionMatches(true, i, need, 0, need.length())) {
        int block = i / REACH;
        int end = (i + need.length() - 1) / REACH;
        near.set(Math.max(0, block - 1), Math.min(end + 1, (text.length() - 1) / REACH) + 1);
        i = Math.max(i, end * REACH + REACH - need.length() - 1);
      }
    }
  }
}
