package fr.greffe.extraction.act;

import fr.greffe.document.Span;
import java.util.List;

/**
 * A sentence by which one vote decides several acts.
 *
 * @param span from the sentence to the end of the result that it announces, in the document
 * @param ranks the last figures of the numbers or ranks it names; empty where it only counts them
 * @param count how many acts, where it names none
 * @param after true where those counted follow it
 */
record SharedVote(Span span, List<Integer> ranks, int count, boolean after) {
  SharedVote {
    ranks = List.copyOf(ranks);
  }

  /** "4-9", "12 13 15", "3 before": the notation of the rules' examples. */
  String describe() {
    if (ranks.isEmpty()) {
      return count + (after ? " after" : " before");
    }
    boolean range = ranks.size() > 2 && ranks.getLast() - ranks.getFirst() == ranks.size() - 1;
    return range
        ? ranks.getFirst() + "-" + ranks.getLast()
        : String.join(" ", ranks.stream().map(String::valueOf).toList());
  }
}
