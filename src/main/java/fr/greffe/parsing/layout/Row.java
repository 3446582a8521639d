package fr.greffe.parsing.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Words that stand side by side, from left to right, never none. */
record Row(List<PlacedWord> words) {
  /** A gap wider than this many type sizes sets the next word apart. */
  private static final double WIDE = 3;

  Row {
    words = List.copyOf(words);
  }

  double left() {
    return words.getFirst().left();
  }

  double right() {
    return words.stream().mapToDouble(PlacedWord::right).max().orElseThrow();
  }

  double width() {
    return right() - left();
  }

  double size() {
    return words.stream().mapToDouble(PlacedWord::size).max().orElseThrow();
  }

  /** Where the largest of its words stand. */
  double baseline() {
    PlacedWord largest = words.getFirst();
    for (PlacedWord word : words) {
      if (word.size() > largest.size() + 0.1) {
        largest = word;
      }
    }
    return largest.baseline();
  }

  boolean bold() {
    return words.stream().allMatch(word -> word.bold() || !lettered(word.text()));
  }

  String text() {
    return words.stream().map(PlacedWord::text).collect(Collectors.joining(" "));
  }

  TextLine line() {
    List<Token> tokens = new ArrayList<>();
    PlacedWord last = null;
    for (PlacedWord word : words) {
      boolean apart = last != null && word.left() - last.right() > WIDE * word.size();
      tokens.add(new Token(word.text(), word.place(), word.confidence(), apart, word.otherwise()));
      last = word;
    }
    return new TextLine(tokens);
  }

  private static boolean lettered(String text) {
    return text.codePoints().anyMatch(Character::isLetterOrDigit);
  }
}
