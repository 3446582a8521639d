package fr.greffe.extraction.attendance;

import fr.greffe.rules.Lexicon;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells whether two spellings name one person. */
public final class SameName {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\d]{2,}|[\\p{L}\\d](?!['’])");

  private SameName() {}

  /** Whether all words of one name are in the other, case, accents and order apart. */
  public static boolean same(String a, String b) {
    return same(words(a), words(b));
  }

  /** The same for the {@link #words} of the names; an initial stands for any word it begins. */
  static boolean same(Set<String> first, Set<String> second) {
    return covers(first, second) || covers(second, first);
  }

  private static boolean covers(Set<String> longer, Set<String> shorter) {
    boolean whole = false;
    for (String word : shorter) {
      boolean initial = word.length() == 1;
      if (initial
          ? longer.stream().noneMatch(other -> stands(word, other, shorter))
          : !longer.contains(word)) {
        return false;
      }
      whole |= !initial;
    }
    return whole;
  }

  /** Whether an initial stands for a word; a word that both names spell out has no initial. */
  private static boolean stands(String initial, String word, Set<String> spelt) {
    return word.startsWith(initial) && (word.length() == 1 || !spelt.contains(word));
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

  /** The words and initials of a name, in a form that compares; "d'" and "l'" are neither. */
  static Set<String> words(String name) {
    Set<String> words = new TreeSet<>();
    Matcher matcher = WORD.matcher(Lexicon.fold(name));
    while (matcher.find()) {
      words.add(matcher.group());
    }
    return words;
  }
}
