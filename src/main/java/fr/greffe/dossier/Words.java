package fr.greffe.dossier;

import fr.greffe.rules.Lexicon;
import java.util.List;
import java.util.stream.Stream;

/** The words by which two matters are known to be one. */
final class Words {
  private static final int TELLING = 5;

  private Words() {}

  /** How many telling words both have. */
  static long shared(String text, String other) {
    List<String> words = telling(other);
    return telling(text).stream().filter(words::contains).count();
  }

  private static List<String> telling(String text) {
    return Stream.of(Lexicon.fold(text).split("[^a-z0-9]+"))
        .filter(word -> word.length() >= TELLING && !word.matches("\\d+"))
        .distinct()
        .toList();
  }
}
