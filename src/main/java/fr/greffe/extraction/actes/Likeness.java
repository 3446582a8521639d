package fr.greffe.extraction.actes;

import fr.greffe.rules.Lexicon;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** How alike the numbers and the objects of a message and of a paper are. */
final class Likeness {
  private static final int LONG_WORD = 4;

  private Likeness() {}

  /** The figures of a number alone, without the zeros before them. */
  static String digits(String number) {
    return number.replaceAll("\\D+", "").replaceFirst("^0+", "");
  }

  /** The words of an object that tell it from another. */
  static Set<String> words(String object) {
    return Arrays.stream(Lexicon.fold(object).split("[^a-z0-9]+"))
        .filter(word -> word.length() >= LONG_WORD)
        .collect(Collectors.toSet());
  }

  /** The share of the words of one object that another holds too, 0 to 1. */
  static double shared(String object, String other) {
    Set<String> words = words(object);
    Set<String> others = words(other);
    return words.isEmpty()
        ? 0
        : (double) words.stream().filter(others::contains).count() / words.size();
  }
}
