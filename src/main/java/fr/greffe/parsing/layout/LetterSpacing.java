package fr.greffe.parsing.layout;

import java.util.ArrayList;
import java.util.List;

/** Joins titles whose letters are set apart: {@code D É L I B É R A T I O N}. */
final class LetterSpacing {
  private static final int FEWEST = 4;

  private LetterSpacing() {}

  /** The row's words with runs of single letters joined, words apart where the gap is wider. */
  static List<PlacedWord> join(List<PlacedWord> words) {
    List<PlacedWord> joined = new ArrayList<>();
    int i = 0;
    while (i < words.size()) {
      int end = i;
      while (end < words.size() && single(words.get(end))) {
        end++;
      }
      if (end - i >= FEWEST && letters(words, i, end) >= FEWEST) {
        run(words.subList(i, end), joined);
        i = end;
      } else {
        joined.add(words.get(i));
        i++;
      }
    }
    return joined;
  }

  private static void run(List<PlacedWord> run, List<PlacedWord> joined) {
    double[] gaps = new double[run.size() - 1];
    for (int i = 0; i < gaps.length; i++) {
      gaps[i] = run.get(i + 1).left() - run.get(i).right();
    }
    double[] sorted = gaps.clone();
    java.util.Arrays.sort(sorted);
    double usual = sorted[sorted.length / 2];
    double limit = Math.max(usual * 1.6, usual + 0.15 * run.getFirst().size());
    PlacedWord current = run.getFirst();
    for (int i = 1; i < run.size(); i++) {
      PlacedWord next = run.get(i);
      if (gaps[i - 1] > limit) {
        joined.add(current);
        current = next;
      } else {
        current = current.joined(next);
      }
    }
    joined.add(current);
  }

  private static boolean single(PlacedWord word) {
    String text = word.text();
    return text.codePointCount(0, text.length()) == 1
        && (Character.isLetterOrDigit(text.codePointAt(0)) || "'’-°".contains(text));
  }

  private static int letters(List<PlacedWord> words, int start, int end) {
    int letters = 0;
    for (int i = start; i < end; i++) {
      letters += Character.isLetter(words.get(i).text().codePointAt(0)) ? 1 : 0;
    }
    return letters;
  }
}
