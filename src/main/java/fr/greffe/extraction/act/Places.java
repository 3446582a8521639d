package fr.greffe.extraction.act;

import java.util.List;
import java.util.function.ToIntFunction;

/** Finds places in lists that are in order of the text, without going through them. */
final class Places {
  private Places() {}

  /** The index of the first element whose place is at least {@code from}. */
  static <T> int first(List<T> ordered, ToIntFunction<T> place, int from) {
    int low = 0;
    int high = ordered.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (place.applyAsInt(ordered.get(middle)) < from) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The elements whose places are from {@code from} on and before {@code to}. */
  static <T> List<T> between(List<T> ordered, ToIntFunction<T> place, int from, int to) {
    int first = first(ordered, place, from);
    return ordered.subList(first, Math.max(first, first(ordered, place, to)));
  }
}
