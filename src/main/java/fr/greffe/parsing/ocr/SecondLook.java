package fr.greffe.parsing.ocr;

import fr.greffe.document.Box;
import fr.greffe.parsing.layout.PlacedWord;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads doubtful figures a second time, enlarged and with no more around them than the words beside
 * them. The surer reading is kept, and what the other saw stays with the word: nothing is mended in
 * silence.
 */
final class SecondLook {
  private static final int DOUBTED = 80;

  /** How much surer the second reading must be to be kept. */
  private static final int SURER = 10;

  /** Stretches of a page worth the time; a page with more is beyond help. */
  private static final int MOST = 10;

  private static final int BESIDE = 2;
  private static final int SHORT = 5;

  /** Short words that may be figures: "{l" for 11. */
  private static final Pattern LIKE_FIGURES = Pattern.compile("[lLiIÎ!|{}\\[\\]()1]{1,2}");

  private final List<PlacedWord> words;

  private SecondLook(List<PlacedWord> words) {
    this.words = words;
  }

  /** A stretch of words of one line, from the first to before the last. */
  record Stretch(int from, int to) {}

  /**
   * Asks for a stretch's words, by their boxes in points of the upright page; none where it fails.
   */
  interface Reader {
    List<List<PlacedWord>> read(List<Box> places);
  }

  /**
   * The same words, doubtful figures read again.
   *
   * @param words of the upright page, in the order in which they were recognised
   */
  static List<PlacedWord> at(List<PlacedWord> words, Reader reader) {
    SecondLook look = new SecondLook(words);
    List<Stretch> stretches = look.stretches();
    if (stretches.isEmpty()) {
      return words;
    }
    List<PlacedWord> again = new ArrayList<>(words);
    List<List<PlacedWord>> read = reader.read(stretches.stream().map(look::place).toList());
    for (int i = 0; i < Math.min(read.size(), stretches.size()); i++) {
      look.compare(stretches.get(i), read.get(i), again);
    }
    return again;
  }

  private List<Stretch> stretches() {
    List<Stretch> stretches = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      if (doubtful(i)) {
        int from = i;
        int to = i + 1;
        while (from > Math.max(0, i - BESIDE) && beside(from - 1)) {
          from--;
        }
        while (to < Math.min(words.size(), i + 1 + BESIDE) && beside(to - 1)) {
          to++;
        }
        if (!stretches.isEmpty() && stretches.getLast().to() > from) {
          from = stretches.removeLast().from();
        }
        stretches.add(new Stretch(from, to));
      }
    }
    return stretches.size() > MOST ? List.of() : stretches;
  }

  private boolean doubtful(int i) {
    PlacedWord word = words.get(i);
    if (word.confidence() >= DOUBTED) {
      return false;
    }
    boolean near =
        word.text().length() <= SHORT
            && (i > 0 && beside(i - 1) && hasFigures(words.get(i - 1))
                || beside(i) && hasFigures(words.get(i + 1)));
    return near || hasFigures(word) || LIKE_FIGURES.matcher(word.text()).matches();
  }

  /** Whether the next word stands on the same line, not far away. */
  private boolean beside(int i) {
    if (i + 1 >= words.size()) {
      return false;
    }
    PlacedWord word = words.get(i);
    PlacedWord next = words.get(i + 1);
    double gap = next.box().x() - word.box().right();
    return Math.abs(next.baseline() - word.baseline()) < word.size() / 2
        && gap > -word.size()
        && gap < 2 * word.size();
  }

  private static boolean hasFigures(PlacedWord word) {
    return !Plausibility.figures(word.text()).isEmpty();
  }

  private Box place(Stretch stretch) {
    return words.subList(stretch.from(), stretch.to()).stream()
        .map(PlacedWord::box)
        .reduce(Box::union)
        .orElseThrow();
  }

  private void compare(Stretch stretch, List<PlacedWord> seen, List<PlacedWord> again) {
    for (int i = stretch.from(); i < stretch.to(); i++) {
      PlacedWord word = words.get(i);
      List<PlacedWord> same = seen.stream().filter(other -> samePlace(word, other)).toList();
      if (doubtful(i) && same.size() == 1) {
        again.set(i, surer(word, same.getFirst()));
      }
    }
  }

  private static boolean samePlace(PlacedWord one, PlacedWord other) {
    double shared =
        Math.min(one.box().right(), other.box().right()) - Math.max(one.box().x(), other.box().x());
    return shared > 0.5 * Math.max(one.box().width(), other.box().width());
  }

  static PlacedWord surer(PlacedWord first, PlacedWord second) {
    Plausibility before = Plausibility.of(first.text());
    Plausibility now = Plausibility.of(second.text());
    if (now == Plausibility.NONE) {
      return first;
    }
    if (Plausibility.figures(first.text()).equals(Plausibility.figures(second.text()))
        && before == now) {
      return first.read(
          first.text(), Math.max(first.confidence(), second.confidence()), first.otherwise());
    }
    int wanted = before == now ? first.confidence() + SURER : first.confidence();
    boolean better = before.compareTo(now) <= 0 && second.confidence() >= wanted;
    return better && !Plausibility.beheaded(first.text(), second.text())
        ? first.read(second.text(), second.confidence(), first.text())
        : first.read(first.text(), first.confidence(), second.text());
  }
}
