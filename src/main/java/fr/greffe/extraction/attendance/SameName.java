package fr.greffe.extraction.attendance;

import fr.greffe.rules.Lexicon;
import java.util.Set;
import java.util.TreeSet;

/** Tells whether two spellings name one person. */
public final class SameName {
  private SameName() {}

  /** Whether all words of one name are in the other, case, accents and order apart. */
  public static boolean same(String a, String b) {
    return same(words(a), words(b));
  }

  /** The same for the {@link #words} of the names. */
  static boolean same(Set<String> first, Set<String> second) {
    return !first.isEmpty()
        && !second.isEmpty()
        && (first.containsAll(second) || second.containsAll(first));
  }

  /** Whether the names differ by one letter of one word. */
  public static boolean close(String a, String b) {
    return close(words(a), words(b));
  }

  /** The same for the {@link #words} of the names. */
  static boolean close(Set<String> first, Set<String> second) {
    if (first.size() != second.size() || first.size() < 2) {
      return false;
    }
    Set<String> left = new TreeSet<>(first);
    left.removeAll(second);
    Set<String> right = new TreeSet<>(second);
    right.removeAll(first);
    return left.size() == 1
        && right.size() == 1
        && oneLetterApart(left.iterator().next(), right.iterator().next());
  }

  private static boolean oneLetterApart(String a, String b) {
    if (Math.abs(a.length() - b.length()) > 1 || Math.min(a.length(), b.length()) < 4) {
      return false;
    }
    int start = 0;
    while (start < a.length() && start < b.length() && a.charAt(start) == b.charAt(start)) {
      start++;
    }
    int end = 0;
    while (end < a.length() - start
        && end < b.length() - start
        && a.charAt(a.length() - 1 - end) == b.charAt(b.length() - 1 - end)) {
      end++;
    }
    return a.length() - start - end <= 1 && b.length() - start - end <= 1;
  }

  /** The words of a name, in a form that compares. */
  static Set<String> words(String name) {
    Set<String> words = new TreeSet<>();
    for (String word : Lexicon.fold(name).split("[^\\p{L}\\d]+")) {
      if (word.length() > 1) {
        words.add(word);
      }
    }
    return words;
  }
}
