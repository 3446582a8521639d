package fr.greffe.parsing.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Gathers words into rows by their baselines. */
final class Rows {
  /** Raised and lowered letters stay on their row up to this part of the type size. */
  private static final double DRIFT = 0.42;

  private Rows() {}

  /** Rows from top to bottom; words printed twice over themselves are kept once. */
  static List<Row> of(List<PlacedWord> words) {
    List<PlacedWord> sorted = new ArrayList<>(words);
    sorted.sort(Comparator.comparingDouble(PlacedWord::baseline));
    List<Row> rows = new ArrayList<>();
    List<PlacedWord> current = new ArrayList<>();
    double baseline = 0;
    double size = 0;
    for (PlacedWord word : sorted) {
      double reach = DRIFT * Math.max(size, word.size());
      if (!current.isEmpty() && word.baseline() - baseline > reach) {
        rows.add(row(current));
        current = new ArrayList<>();
      }
      if (current.isEmpty() || word.size() > size + 0.5) {
        baseline = word.baseline();
        size = word.size();
      }
      current.add(word);
    }
    if (!current.isEmpty()) {
      rows.add(row(current));
    }
    return rows;
  }

  /** One row of words that stand on different baselines. */
  static Row row(List<PlacedWord> words) {
    words.sort(Comparator.comparingDouble(PlacedWord::left));
    List<PlacedWord> kept = new ArrayList<>();
    for (PlacedWord word : words) {
      boolean twice = false;
      for (int i = kept.size() - 1; i >= 0 && i >= kept.size() - 3 && !twice; i--) {
        twice = doubled(kept.get(i), word);
      }
      if (!twice) {
        kept.add(word);
      }
    }
    return new Row(LetterSpacing.join(kept));
  }

  private static boolean doubled(PlacedWord a, PlacedWord b) {
    return a.text().equals(b.text())
        && Math.abs(a.left() - b.left()) < 0.25 * a.size()
        && Math.abs(a.baseline() - b.baseline()) < 0.25 * a.size();
  }
}
