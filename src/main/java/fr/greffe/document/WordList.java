package fr.greffe.document;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;
import java.util.function.ToDoubleFunction;

/**
 * The words of a page, packed in columns: minutes of thousands of pages hold millions of words,
 * each of which would be three objects. Equal to any other list of the same words.
 */
public final class WordList extends AbstractList<Word> implements RandomAccess {
  private final int[] starts;
  private final int[] ends;
  private final Column lefts;
  private final Column tops;
  private final Column widths;
  private final Column heights;
  private final byte[] confidences;
  private final Map<Integer, String> otherwise = new HashMap<>();

  private WordList(List<Word> words) {
    int size = words.size();
    starts = new int[size];
    ends = new int[size];
    confidences = new byte[size];
    for (int i = 0; i < size; i++) {
      Word word = words.get(i);
      starts[i] = word.span().start();
      ends[i] = word.span().end();
      confidences[i] = (byte) word.confidence();
      if (word.otherwise() != null) {
        otherwise.put(i, word.otherwise());
      }
    }
    lefts = Column.of(words, Box::x);
    tops = Column.of(words, Box::y);
    widths = Column.of(words, Box::width);
    heights = Column.of(words, Box::height);
  }

  /** The same words, packed. */
  public static WordList of(Collection<Word> words) {
    return words instanceof WordList packed ? packed : new WordList(List.copyOf(words));
  }

  @Override
  public Word get(int i) {
    return new Word(
        new Span(starts[i], ends[i]),
        new Box(lefts.at(i), tops.at(i), widths.at(i), heights.at(i)),
        confidences[i],
        otherwise.get(i));
  }

  @Override
  public int size() {
    return starts.length;
  }

  /** Those of a stretch that were read in two ways. */
  List<Word> readInTwoWays(Span stretch) {
    List<Word> found = new ArrayList<>();
    for (int i : otherwise.keySet().stream().sorted().toList()) {
      if (overlaps(i, stretch)) {
        found.add(get(i));
      }
    }
    return found;
  }

  /** The least of the confidences in a stretch, or {@code most} where all are greater. */
  int confidence(Span stretch, int most) {
    int least = most;
    for (int i = 0; i < starts.length; i++) {
      if (confidences[i] < least && overlaps(i, stretch)) {
        least = confidences[i];
      }
    }
    return least;
  }

  private boolean overlaps(int i, Span stretch) {
    return starts[i] < stretch.end() && stretch.start() < ends[i];
  }

  /** One side of each box: as floats where they hold it to the last bit. */
  private sealed interface Column {
    double at(int i);

    record Singles(float[] sides) implements Column {
      @Override
      public double at(int i) {
        return sides[i];
      }
    }

    record Doubles(double[] sides) implements Column {
      @Override
      public double at(int i) {
        return sides[i];
      }
    }

    static Column of(List<Word> words, ToDoubleFunction<Box> side) {
      double[] sides = words.stream().map(Word::box).mapToDouble(side).toArray();
      float[] singles = new float[sides.length];
      for (int i = 0; i < sides.length; i++) {
        singles[i] = (float) sides[i];
        if (Double.compare(singles[i], sides[i]) != 0) {
          return new Doubles(sides);
        }
      }
      return new Singles(singles);
    }
  }
}
