package fr.greffe.completeness;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * Numbers missing from a series.
 *
 * @param series the numbers of the series, with {@code #} for the rank
 * @param found how many of its numbers were read
 * @param last the greatest that was read
 * @param missing those that were not, as ranges
 */
public record NumberGap(String series, int found, int last, List<Range> missing) {
  public NumberGap {
    missing = List.copyOf(missing);
  }

  /** Ranks in a row, both ends included. */
  public record Range(int first, int last) {
    /** How many. */
    public int size() {
      return last - first + 1;
    }
  }

  /** True where the number of an act is one of this series. */
  public boolean concerns(@Nullable String number, @Nullable LocalDate day) {
    return number != null
        && ActNumber.of(number, day).filter(one -> one.series().equals(series)).isPresent();
  }

  /** How many numbers are missing. */
  public int count() {
    return missing.stream().mapToInt(Range::size).sum();
  }

  /** What is missing among these ranks, from {@code from} on. */
  static NumberGap of(String series, SortedSet<Integer> ranks, int from) {
    List<Range> missing = new ArrayList<>();
    int next = from;
    for (int rank : ranks) {
      if (rank > next) {
        missing.add(new Range(next, rank - 1));
      }
      next = Math.max(next, rank + 1);
    }
    return new NumberGap(series, ranks.size(), ranks.last(), missing);
  }
}
