package fr.greffe.organisation;

import fr.greffe.rules.Lexicon;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How alike the objects of two acts are: the telling words they share. Words that any object has
 * ("attribution", "convention", {@code config/lexicons/object-words.tsv}) tell nothing.
 */
public final class ObjectLikeness {
  /** From here on two objects are one and the same matter. */
  public static final double ALIKE = 0.5;

  private static final int TELLING = 4;
  private static final int FEWEST = 2;

  private final Set<String> plain;

  private ObjectLikeness(Set<String> plain) {
    this.plain = plain;
  }

  public static ObjectLikeness load(Path config) {
    return new ObjectLikeness(
        Lexicon.load(config.resolve("lexicons/object-words.tsv")).entries().stream()
            .map(entry -> stem(Lexicon.fold(entry.term())))
            .collect(Collectors.toSet()));
  }

  /** The telling words of an object. */
  public Set<String> words(String object) {
    return stems(object)
        .filter(word -> !plain.contains(word))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** From 0 to 1: shared telling words over those of the shorter and the longer, on average. */
  public static double of(Set<String> words, Set<String> others) {
    long shared = words.stream().filter(others::contains).count();
    return shared < Math.min(FEWEST, Math.max(words.size(), others.size()))
        ? 0
        : 2.0 * shared / (words.size() + others.size());
  }

  private static Stream<String> stems(String text) {
    return Stream.of(Lexicon.fold(text).split("[^a-z0-9]+"))
        .filter(word -> word.length() >= TELLING && !word.matches("\\d+"))
        .map(ObjectLikeness::stem);
  }

  private static String stem(String word) {
    return word.replaceFirst("aux$", "al").replaceFirst("(?:es|s|x|e)$", "");
  }
}
