package fr.greffe.document;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds what overlaps a stretch of a text among many things, without looking at all of them. */
public final class SpanIndex<T> {
  private final List<T> sorted;
  private final int[] starts;
  private final Function<T, Span> span;
  private final int longest;

  /**
   * @param things in any order
   * @param span where a thing stands
   */
  public SpanIndex(List<T> things, Function<T, Span> span) {
    this.span = span;
    sorted = things.stream().sorted(Comparator.comparing(span)).toList();
    starts = sorted.stream().mapToInt(thing -> span.apply(thing).start()).toArray();
    longest = sorted.stream().mapToInt(thing -> span.apply(thing).length()).max().orElse(0);
  }

  /** The things that share a character with {@code wanted}, in order of the text. */
  public Stream<T> overlapping(Span wanted) {
    return IntStream.range(from(wanted.start() - longest), from(wanted.end()))
        .mapToObj(sorted::get)
        .filter(thing -> span.apply(thing).overlaps(wanted));
  }

  private int from(int start) {
    int low = 0;
    int high = starts.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (starts[middle] < start) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
