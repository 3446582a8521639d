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
    String lower = LowerCase.of(text);
    needs.forEach(need -> mark(lower, LowerCase.of(need), near));
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
    int at = text.indexOf(need);
    while (at >= 0) {
      int block = at / REACH;
      int end = (at + need.length() - 1) / REACH;
      near.set(Math.max(0, block - 1), Math.min(end + 1, (text.length() - 1) / REACH) + 1);
      at = text.indexOf(need, Math.max(at + 1, end * REACH + REACH - need.length()));
    }
  }
}
